// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// Reasons and obstacles in words.
struct Zugriffstext {
    let lage: Zugriffslage
    private let einheiten: [OrgNummer: String]
    private let namen: [MitarbeiterID: String]

    init(_ db: some ReadAccess, _ lage: Zugriffslage, personen: [Akteur.Mitarbeiter], am tag: Kalendertag) throws {
        self.lage = lage
        einheiten = Dictionary(try db.orgEinheiten(am: tag).map { ($0.nummer, $0.kurz) }, uniquingKeysWith: { a, _ in a })
        namen = Dictionary(personen.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
    }

    func einheit(_ oe: OrgNummer) -> String { einheiten[oe] ?? oe.description }

    func marke(_ marke: Zugriffsmarke) -> String {
        switch marke {
        case .person(let id): namen[id] ?? "ehemals Mitarbeitende"
        case .einheit(let oe): "Leseberechtigte in \(einheit(oe))"
        }
    }

    func kreis(_ kreis: Set<Zugriffsmarke>) -> String { kreis.map(marke).sorted().joined(separator: ", ") }

    func grund(_ grund: Zugriffsgrund) -> String {
        switch grund {
        case .notzugriff: return "Notzugriff"
        case .benannt(let wer, let vertretung):
            let wie = wer == lage.bearbeiter ? "bearbeitet den Vorgang" : "ist im Geschäftsgang am Zug"
            return vertretung ? "vertritt \(namen[wer] ?? "eine Person"), die den Vorgang bearbeitet oder am Zug ist" : wie
        case .rolle(let oes):
            let wo = oes.map(einheit).joined(separator: ", ")
            let kreise = lage.satz.kreise.isEmpty && lage.satz.engeKreise.isEmpty ? "" : ", und im Kreis"
            switch lage.satz.stufe {
            case .offen: return "darf in \(wo) lesen\(kreise)"
            case .vertraulich: return "darf in \(wo) Vertrauliches lesen\(kreise)"
            case .streng: return "darf in \(wo) streng Vertrauliches lesen\(kreise)"
            }
        }
    }

    func hindernis(_ hindernis: Zugriffshindernis) -> String {
        switch hindernis {
        case .keinLeserecht: "hat keine Rolle, die Akten lesen darf"
        case .andereEinheit: "hat in \(lage.satz.einheiten.sorted().map(einheit).joined(separator: ", ")) kein Leserecht"
        case .stufe(let stufe): "darf dort nichts lesen, was \(stufe.deutsch) ist"
        case .nichtImKreis(let kreis): "ist nicht im Kreis von \(lage.stellen(kreis))"
        }
    }
}
