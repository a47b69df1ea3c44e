// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import GRDB

extension SQLiteEngine {
    /// SQLite's online backup out of one read snapshot, so that writers neither wait nor make it begin anew.
    func backup<T: Sendable>(
        to path: String, _ fortschritt: @escaping Fortschritt, _ lesen: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        let abbruch = Abbruch()
        return try await withTaskCancellationHandler {
            try await ContentStore.offThread {
                do {
                    return try copy(to: path, fortschritt, abbruch, lesen)
                } catch let error as DatabaseError {
                    throw StoreError(error)
                }
            }
        } onCancel: {
            abbruch.setzen()
        }
    }

    private func copy<T>(
        to path: String, _ fortschritt: @escaping Fortschritt, _ abbruch: Abbruch, _ lesen: (any Connection) throws -> T
    ) throws -> T {
        let ziel = try DatabaseQueue(path: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        try pool.backup(to: ziel, pagesPerStep: 500) { stand in
            if abbruch.gesetzt { throw CancellationError() }
            fortschritt("Datenbank", Int64(stand.completedPageCount), Int64(stand.totalPageCount))
        }
        let ergebnis = try ziel.writeWithoutTransaction { db in
            // The copy has the WAL mark of the original; a backup is one file.
            try db.execute(sql: "PRAGMA journal_mode = DELETE")
            guard try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" else {
                throw StoreError.sicherung("Die kopierte Datenbank besteht die Prüfung von SQLite nicht.")
            }
            return try lesen(SQLiteConnection(db: db))
        }
        try ziel.close()
        return ergebnis
    }
}
