// SPDX-License-Identifier: EUPL-1.2
import Core

/// Reads what a file gives for one field.
struct Wertleser: Sendable {
    struct Glied: Hashable, Sendable {
        let glied: String
        let wert: Wert?
    }

    let feld: Feldbeschreibung
    /// Where it stands in the file, for what cannot be read.
    let stelle: String
    let kennungen: [String: ObjektID]

    /// A list for a field with several, one value else.
    func glieder(_ angabe: Angabe) throws(SteuerungError) -> [Glied] {
        guard feld.vielfachheit != .einfach else {
            return [Glied(glied: "", wert: angabe == .keine ? nil : try wert(angabe))]
        }
        guard case .liste(let liste) = angabe else { throw ungueltig }
        var glieder: [Glied] = []
        for (nr, eines) in liste.enumerated() {
            let wert = try wert(eines)
            glieder.append(Glied(glied: feld.vielfachheit == .menge ? wert.schluessel ?? "" : Self.platz(nr + 1), wert: wert))
        }
        return glieder
    }

    private var ungueltig: SteuerungError { .handlungUngueltig(stelle: stelle) }

    static func platz(_ nr: Int) -> String {
        let ziffern = String(nr)
        return String(repeating: "0", count: max(0, 4 - ziffern.count)) + ziffern
    }

    private func wert(_ angabe: Angabe) throws(SteuerungError) -> Wert {
        switch (feld.wertart, angabe) {
        case (.text, .text(let text)): return .text(text)
        case (.wahl, .text(let name)): return .wahl(name)
        case (.zahl, .zahl(let zahl)): return .zahl(zahl)
        case (.geld, .zahl(let cent)): return .geld(Geld(cent: Int64(cent)))
        case (.ja, .ja(let ja)): return .ja(ja)
        case (.verweis, .text(let name)):
            guard let id = kennungen[name] else { throw .handlungUngueltig(stelle: "\(stelle)/\(name)") }
            return .verweis(id)
        case (.begruendet, .felder(let teile)):
            guard case .text(let name) = teile["wahl"], case .text(let grund) = teile["grund"] else { throw ungueltig }
            return .begruendet(name, grund: grund)
        case (.datum, .felder(let teile)): return .datum(try datum(teile))
        default: throw ungueltig
        }
    }

    /// `{"ab": "2019-01-21"}`, `{"am": "2018-ende"}`, `{"nach": "Abnahme", "voraussichtlich": true}`.
    private func datum(_ teile: [String: Angabe]) throws(SteuerungError) -> Datumsangabe {
        let voraussichtlich = teile["voraussichtlich"] == .ja(true)
        var schreibweise = Schreibweise.amtlich
        if case .text(let muster) = teile["schreibweise"] { schreibweise = try Schreibweise(muster) }
        if case .text(let ereignis) = teile["nach"] {
            return Datumsangabe(
                .nach(Bezugsereignis(name: ereignis, objekt: nil)), voraussichtlich: voraussichtlich, schreibweise: schreibweise)
        }
        for (name, art) in [("am", Datumsangabe.Art.am), ("ab", .ab), ("bis", .bis)] {
            guard case .text(let text) = teile[name] else { continue }
            guard let angabe = Kalenderangabe(datei: text) else { throw ungueltig }
            return Datumsangabe(angabe, art, voraussichtlich: voraussichtlich, schreibweise: schreibweise)
        }
        throw ungueltig
    }
}

extension Kalenderangabe {
    /// `2019-01-21`, `2019-01`, `2019-q1`, `2019` or `2018-ende`.
    fileprivate init?(datei text: String) {
        if let tag = Kalendertag(iso: text) {
            self = .tag(tag)
            return
        }
        let stuecke = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(stuecke.count), let jahr = Int(stuecke[0]) else { return nil }
        let angabe: Kalenderangabe? =
            if stuecke.count == 1 {
                .jahr(jahr)
            } else if stuecke[1] == "ende" {
                .ende(jahr)
            } else if stuecke[1].first == "q" {
                Int(stuecke[1].dropFirst()).flatMap { .quartal($0, jahr) }
            } else {
                Int(stuecke[1]).flatMap { .monat($0, jahr) }
            }
        guard let angabe else { return nil }
        self = angabe
    }
}
