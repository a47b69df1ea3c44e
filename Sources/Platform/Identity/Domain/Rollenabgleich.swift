// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What has to change so that the roles of an installation are those of the city's file.
public struct Rollenabgleich: Sendable, Hashable {
    public struct Aenderung: Sendable, Hashable {
        public let rolle: Rolle
        public let istNeu: Bool
        /// The title before, where it changes.
        public let bisherigerTitel: String?
        public let hinzu: [Recht]
        public let entzogen: [Recht]
    }

    public let aenderungen: [Aenderung]
    /// Roles that are here but not in the file. They stay: somebody may still hold one.
    public let nichtInDatei: [String]

    public init(ist: [Rolle], soll: [Rolle]) {
        let vorhanden = Dictionary(ist.map { ($0.name, $0) }, uniquingKeysWith: { erste, _ in erste })
        aenderungen = soll.compactMap { rolle in
            guard let bisher = vorhanden[rolle.name] else {
                return Aenderung(rolle: rolle, istNeu: true, bisherigerTitel: nil, hinzu: rolle.rechte.sorted(), entzogen: [])
            }
            guard bisher != rolle else { return nil }
            return Aenderung(
                rolle: rolle, istNeu: false, bisherigerTitel: bisher.titel == rolle.titel ? nil : bisher.titel,
                hinzu: rolle.rechte.subtracting(bisher.rechte).sorted(),
                entzogen: bisher.rechte.subtracting(rolle.rechte).sorted()
            )
        }
        nichtInDatei = Set(vorhanden.keys).subtracting(soll.map(\.name)).sorted()
    }

    /// For people: `+` is granted, `−` is taken away.
    public var zeilen: [String] {
        aenderungen.flatMap { aenderung in
            let titel = aenderung.bisherigerTitel.map { ", bisher „\($0)“" } ?? ""
            return [
                "\(aenderung.rolle.name) („\(aenderung.rolle.titel)“\(titel)): \(aenderung.istNeu ? "neue Rolle" : "geändert")"
            ] + aenderung.hinzu.map { "  + \($0)" } + aenderung.entzogen.map { "  − \($0)" }
        } + nichtInDatei.map { "\($0): steht nicht in der Datei und bleibt, wie sie ist" }
    }
}
