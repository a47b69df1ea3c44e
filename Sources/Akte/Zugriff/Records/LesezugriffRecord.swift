// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Store

extension Lesezugriff {
    private static let tabelle = TechnicalTable("akte_zugriffsprotokoll")

    /// Leafing through the pages of one thing is one reading.
    private static let ruhe = Duration.seconds(300)

    /// Writes it down before anything is handed out; that the row cannot be written refuses the reading. It changes nothing of the case,
    /// so a GET may do it.
    public func festhalten(_ store: Store) async throws {
        try await store.technical { db in
            guard try faellig(db, am: db.jetzt) else { return }
            try db.insert(
                into: Self.tabelle,
                [
                    "id": ID<LesezugriffTag>(db.jetzt).sqlValue, "zeit": db.jetzt.sqlValue, "person": person.sqlValue,
                    "art": objekt.art.sqlValue, "objekt": objekt.id.sqlValue, "zeichen": zeichen.sqlValue, "oe": oe.sqlValue,
                    "weg": weg.rawValue.sqlValue, "anlass": anlaesse.map(\.rawValue).joined(separator: " ").sqlValue,
                    "notzugriff": SQLValue.null,
                ])
        }
    }

    /// Whether it is not written down yet.
    func faellig(_ db: some ReadAccess, am jetzt: Zeitpunkt) throws -> Bool {
        try db.row(
            """
            SELECT 1 FROM akte_zugriffsprotokoll WHERE objekt = \(objekt.id) AND person = \(person) AND weg = \(weg.rawValue)
              AND zeit > \(jetzt - Self.ruhe) LIMIT 1
            """) == nil
    }

    /// Takes away what is older than it has to be kept.
    static func aufraeumen(_ store: Store, _ fristen: Zugriffsfristen) async throws {
        try await store.technical { db in
            try db.delete(from: tabelle, where: "zeit < \(db.jetzt - .seconds(86_400 * fristen.protokollTage))")
        }
    }
}
