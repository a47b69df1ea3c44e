// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

extension Vertragsangaben {
    init(row: Row) throws {
        func tag(_ spalte: String) throws -> Kalendertag? { (try row[spalte] as String?).flatMap { Kalendertag(iso: $0) } }
        self.init(
            partner: try row["partner"] ?? "", gegenstand: try row["gegenstand"] ?? "", beginn: try tag("beginn"),
            ende: try tag("ende"), kuendigung: try tag("kuendigung"), unterauftragnehmer: try row["unterauftragnehmer"] ?? "")
    }
}

extension ReadAccess {
    /// The contracts with processors: those whose notice or end comes first on top, those without either last.
    func vertraege() throws -> [Bogen] {
        try rows(
            """
            SELECT * FROM ds_bogen WHERE art = \(Bogenart.avv)
            ORDER BY CASE WHEN ende IS NULL AND kuendigung IS NULL THEN 1 ELSE 0 END, COALESCE(kuendigung, ende), LOWER(titel), id
            """
        ).map(Bogen.init(row:))
    }
}

extension WriteContext {
    /// Keeps what a contract says, and what changed of it in the audit; other kinds of questionnaire have none.
    func vertragSchreiben(
        _ id: BogenID, _ art: Bogenart, _ alt: Vertragsangaben, _ neu: Vertragsangaben, _ gegenstand: Gegenstand
    ) throws {
        guard art == .avv, alt != neu else { return }
        try execute(
            """
            UPDATE ds_bogen SET partner = \(neu.partner), gegenstand = \(neu.gegenstand), beginn = \(neu.beginn?.iso),
              ende = \(neu.ende?.iso), kuendigung = \(neu.kuendigung?.iso), unterauftragnehmer = \(neu.unterauftragnehmer)
            WHERE id = \(id)
            """)
        for (vorher, nachher) in zip(alt.felder, neu.felder) where vorher.wert != nachher.wert {
            vermerke(gegenstand, feld: nachher.name, alt: vorher.wert, neu: nachher.wert)
        }
    }
}
