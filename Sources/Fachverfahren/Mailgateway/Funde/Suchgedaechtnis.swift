// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// What was asked lately, so that a second message to somebody asks nobody again.
struct Suchgedaechtnis: Sendable {
    enum Ergebnis: String, Sendable, Hashable, SQLConvertible {
        case treffer, nichts, fehler

        /// How long it is believed.
        fileprivate var dauer: Duration {
            switch self {
            case .treffer: .seconds(86_400)
            case .nichts: .seconds(6 * 3_600)
            case .fehler: .seconds(600)
            }
        }
    }

    private static let tabelle = TechnicalTable("mg_schluesselsuche")
    let store: Store

    /// - Parameter schluessel: source and what it was asked about.
    func kennt(_ schluessel: [String]) async throws -> Bool {
        let jetzt = store.uhr.jetzt
        return try await store.read {
            try $0.row("SELECT id FROM mg_schluesselsuche WHERE id IN (\(list: schluessel)) AND bis > \(jetzt) LIMIT 1") != nil
        }
    }

    func merke(_ schluessel: String, _ ergebnis: Ergebnis) async throws {
        try await store.technical { db in
            try db.insert(
                into: Self.tabelle,
                [
                    "id": schluessel.sqlValue, "ergebnis": ergebnis.sqlValue,
                    "bis": (db.jetzt + ergebnis.dauer).sqlValue,
                ], replacing: "id")
        }
    }

    /// What is believed no more.
    func vergiss() async throws {
        try await store.technical { db in try db.delete(from: Self.tabelle, where: "bis <= \(db.jetzt)") }
    }
}
