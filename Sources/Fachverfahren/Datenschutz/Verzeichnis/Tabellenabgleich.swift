// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Compares the tables that exist with those the modules account for: a table that nobody names would be a processing that the
/// register keeps quiet about.
struct Tabellenabgleich: Sendable {
    let erklaert: Set<String>

    init(_ module: [Modul]) {
        erklaert = module.reduce(into: []) { alle, modul in
            guard let angaben = modul.datenschutz else { return }
            alle.formUnion(angaben.ohnePersonenbezug)
            for verarbeitung in angaben.verarbeitungen { alle.formUnion(verarbeitung.tabellen) }
        }
    }

    /// Names of tables that are in no statement, in order.
    func unerklaerte(_ db: some ReadAccess) throws -> [String] {
        let namen: [String]
        switch db.dialect {
        case .sqlite:
            // The full-text index keeps its parts in tables of its own.
            namen = try db.rows(
                """
                SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'suche_worte_%'
                """
            ).map { try $0["name"] }
        case .postgresql:
            namen = try db.rows("SELECT CAST(tablename AS TEXT) AS name FROM pg_tables WHERE schemaname = current_schema()")
                .map { try $0["name"] }
        }
        return namen.filter { !erklaert.contains($0) }.sorted()
    }
}
