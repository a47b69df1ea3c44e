// SPDX-License-Identifier: EUPL-1.2
internal import Store

/// Which tables of the file hang on a row, read from the schema itself, so that a table added later is not forgotten: foreign keys,
/// and columns named like what they name (`vorgang`, `dokument`) where there is no key.
struct Loeschgraph {
    private struct Kante {
        let tabelle: String
        let spalte: String
        let ziel: String
        let zielspalte: String
    }

    /// Stubs, signs and holds tell later that there was something; they stay.
    private static let bleibt: Set<String> = ["akte_akte", "akte_vorgang", "akte_zeichen", "akte_aussonderungssperre"]

    private let kanten: [Kante]

    init(_ db: some ReadAccess) throws {
        let schluessel = try db.rows(Self.schluessel(db.dialect)).map(Self.kante)
        let benannt = try db.rows(Self.spalten(db.dialect)).map(Self.kante).filter { kante in
            !schluessel.contains { $0.tabelle == kante.tabelle && $0.spalte == kante.spalte }
        }
        kanten = schluessel + benannt
    }

    /// Deletes everything below the row `id` of `tabelle`, leaves first; the row itself stays.
    func loeschen(unter tabelle: String, _ id: String, _ tx: WriteContext) throws {
        try unterhalb(tabelle, "id = \(id)", [tabelle], tx)
    }

    private func unterhalb(_ ziel: String, _ bedingung: SQL, _ weg: [String], _ tx: WriteContext) throws {
        for kante in kanten where kante.ziel == ziel && !Self.bleibt.contains(kante.tabelle) && !weg.contains(kante.tabelle) {
            let hier =
                SQL(stringLiteral: "\(kante.spalte) IN (SELECT \(kante.zielspalte) FROM \(ziel) WHERE ") + bedingung + ")"
            try unterhalb(kante.tabelle, hier, weg + [kante.tabelle], tx)
            try tx.execute(SQL(stringLiteral: "DELETE FROM \(kante.tabelle) WHERE ") + hier)
        }
    }

    private static func kante(_ row: Row) throws -> Kante {
        Kante(
            tabelle: try row["tabelle"], spalte: try row["spalte"], ziel: try row["ziel"],
            zielspalte: try row["zielspalte"] ?? "id")
    }

    private static func schluessel(_ dialect: Dialect) -> SQL {
        switch dialect {
        case .sqlite:
            """
            SELECT m.name AS tabelle, f."from" AS spalte, f."table" AS ziel, f."to" AS zielspalte
            FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
            WHERE m.type = 'table' AND substr(m.name, 1, 5) = 'akte_' AND substr(f."table", 1, 5) = 'akte_' ORDER BY 1, 2
            """
        case .postgresql:
            """
            SELECT q.relname::text AS tabelle, a.attname::text AS spalte, z.relname::text AS ziel, b.attname::text AS zielspalte
            FROM pg_constraint c JOIN pg_class q ON q.oid = c.conrelid JOIN pg_class z ON z.oid = c.confrelid
            JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
            JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = c.confkey[1]
            WHERE c.contype = 'f' AND q.relnamespace = current_schema()::regnamespace
              AND substr(q.relname, 1, 5) = 'akte_' AND substr(z.relname, 1, 5) = 'akte_' ORDER BY 1, 2
            """
        }
    }

    private static func spalten(_ dialect: Dialect) -> SQL {
        switch dialect {
        case .sqlite:
            """
            SELECT m.name AS tabelle, s.name AS spalte, 'akte_' || s.name AS ziel, 'id' AS zielspalte
            FROM sqlite_master m JOIN pragma_table_info(m.name) s
            WHERE m.type = 'table' AND substr(m.name, 1, 5) = 'akte_' AND s.name IN ('vorgang', 'dokument', 'dokumentversion')
            ORDER BY 1, 2
            """
        case .postgresql:
            """
            SELECT table_name::text AS tabelle, column_name::text AS spalte, 'akte_' || column_name::text AS ziel, 'id' AS zielspalte
            FROM information_schema.columns WHERE table_schema = current_schema() AND substr(table_name, 1, 5) = 'akte_'
              AND column_name IN ('vorgang', 'dokument', 'dokumentversion') ORDER BY 1, 2
            """
        }
    }
}
