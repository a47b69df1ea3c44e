// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie

/// A rule in words, with an anchor that links can name.
struct Regelanzeige: Encodable, Sendable {
    struct Folge: Encodable, Sendable {
        let name: String
        let wert: String
    }

    let anker: String
    let titel: String
    let id: String
    let ebene: String
    let rang: Int
    let wenn: String
    let dann: [Folge]

    /// - Parameter nummer: of the rule in its set, for ids that are no anchors as they stand.
    init(_ regel: Regel, nummer: Int) {
        let brauchbar = regel.id.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
        anker = brauchbar ? "regel-\(regel.id)" : "regel_\(nummer)"
        titel = regel.titel
        id = regel.id
        ebene = regel.ebene.deutsch
        rang = regel.rang
        wenn = regel.wenn.deutsch
        dann = Einstellung.allCases.compactMap { name in
            regel.dann.deutsch(name).map { Folge(name: name.deutsch, wert: $0) }
        }
    }

    func enthaelt(_ wort: String) -> Bool {
        let alles = [titel, id, ebene, wenn] + dann.flatMap { [$0.name, $0.wert] }
        return alles.contains { $0.lowercased().contains(wort) }
    }

    static func alle(_ werk: Regelwerk, suche: String? = nil) -> [Regelanzeige] {
        let alle = werk.regeln.enumerated().map { Regelanzeige($0.element, nummer: $0.offset + 1) }
        guard let wort = suche?.lowercased() else { return alle }
        return alle.filter { $0.enthaelt(wort) }
    }
}

/// A version as a row of the table of all.
struct Fassungsanzeige: Encodable, Sendable {
    let name: String
    let url: String
    let bezeichnung: String
    let stand: Zustandsmarke
    let bemerkung: String
    let vorschlag: String
    let entscheidung: String?

    init(_ fassung: Regelfassung) {
        name = fassung.name
        url = RegelURL.fassung(fassung.id)
        bezeichnung = fassung.bezeichnung
        stand = Zustandsmarke(fassung.zustand.markenart, fassung.zustand.deutsch)
        bemerkung = fassung.bemerkung
        vorschlag = "\(fassung.vonName), \(fassung.am.deutsch)"
        entscheidung = fassung.entschiedenAm.map { "\(fassung.entschiedenName ?? ""), \($0.deutsch)" }
    }
}
