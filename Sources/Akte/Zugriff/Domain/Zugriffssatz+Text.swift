// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// The set as one line of text, the same for equal sets, from which it can be read again.
extension Zugriffssatz {
    var text: String {
        var teile = ["s\(stufe.rawValue)", "z" + einheiten.map(\.description).sorted().joined(separator: ",")]
        if !benannte.isEmpty { teile.append("b" + benannte.map(\.text).sorted().joined(separator: ",")) }
        if !ausnahmen.isEmpty { teile.append("a" + ausnahmen.map(\.text).sorted().joined(separator: ",")) }
        teile += kreise.map { "k" + Self.kreistext($0) }.sorted() + engeKreise.map { "e" + Self.kreistext($0) }.sorted()
        if protokoll { teile.append("p") }
        return teile.joined(separator: ";")
    }

    /// - Returns: `nil` for a line that no set has written; nobody gets at an object with such a one.
    init?(text: String) {
        self.init(einheiten: [])
        for teil in text.split(separator: ";") {
            let rest = teil.dropFirst()
            switch teil.first {
            case "s":
                guard let stufe = Int(rest).flatMap(Vertraulichkeitsstufe.init(rawValue:)) else { return nil }
                self.stufe = stufe
            case "z":
                for zahl in rest.split(separator: ",") {
                    guard let nummer = Int64(zahl) else { return nil }
                    einheiten.insert(OrgNummer(nummer))
                }
            case "b": benannte = Self.personen(rest)
            case "a": ausnahmen = Self.personen(rest)
            case "k":
                guard let kreis = Self.kreis(rest) else { return nil }
                kreise.insert(kreis)
            case "e":
                guard let kreis = Self.kreis(rest) else { return nil }
                engeKreise.insert(kreis)
            case "p": protokoll = true
            default: return nil
            }
        }
    }

    static func kreistext(_ kreis: Set<Zugriffsmarke>) -> String { kreis.map(\.text).sorted().joined(separator: ",") }

    static func kreis(_ text: some StringProtocol) -> Set<Zugriffsmarke>? {
        var kreis: Set<Zugriffsmarke> = []
        for teil in text.split(separator: ",") {
            guard let marke = Zugriffsmarke(teil) else { return nil }
            kreis.insert(marke)
        }
        return kreis
    }

    private static func personen(_ text: Substring) -> Set<MitarbeiterID> {
        Set(text.split(separator: ",").map { MitarbeiterID(gespeichert: String($0)) })
    }
}
