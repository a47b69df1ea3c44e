// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Open Vorgänge whose Frist has passed: mine and those of whom I stand in for, my units' where nobody works on them; and, for a head,
/// what is late in the unit for so long that it is brought up.
struct UeberfaelligeVorgaenge {
    enum Art: Hashable, Sendable {
        case meine
        /// Of these units, late by so many days.
        case einheiten([OrgNummer], tage: Int)
    }

    let akteur: Akteur
    let heute: Kalendertag

    func liste(_ db: some ReadAccess, _ art: Art, limit: Int = 50) throws -> [Korbzeile] {
        try db.rows(
            "SELECT \(VorgangKopf.spalten) FROM \(VorgangKopf.tabelle) WHERE \(bedingung(art)) ORDER BY v.frist, v.id LIMIT \(limit)"
        )
        .map { Korbzeile(vorgang: try VorgangKopf(row: $0), ungelesen: false, wiedervorlage: nil) }
    }

    func anzahl(_ db: some ReadAccess, _ art: Art) throws -> Anzahl {
        try db.anzahl("FROM akte_vorgang v WHERE \(bedingung(art))")
    }

    private func bedingung(_ art: Art) -> SQL {
        let wo: SQL
        let tage: Int
        switch art {
        case .meine:
            let personen = Filter.personen(akteur)
            tage = 0
            wo = """
                (v.bearbeiter IN (\(list: personen))
                  OR (v.bearbeiter IS NULL AND v.oe IN (\(list: akteur.einheiten(mit: AkteRechte.bearbeiten).sorted()))))
                """
        case .einheiten(let einheiten, let spaet):
            tage = spaet
            wo = "v.oe IN (\(list: einheiten.sorted()))"
        }
        return "v.zustand = 'offen' AND v.frist < \(heute.plus(tage: -tage).iso) AND \(wo) AND \(Filter.vorgaenge(akteur))"
    }
}

extension ReadAccess {
    /// What a head has to hear of; `nil` for whoever heads no unit, and where the rules of the house bring nothing up.
    func eskalation(_ akteur: Akteur) throws -> UeberfaelligeVorgaenge.Art? {
        let personen = Filter.personen(akteur)
        let einheiten = try leitungen().filter { personen.contains($0.value) }.map(\.key)
        guard !einheiten.isEmpty, let tage = try mahnregeln().filter({ $0.an == .leitung }).map(\.tage).min() else { return nil }
        return .einheiten(einheiten, tage: tage)
    }
}
