// SPDX-License-Identifier: EUPL-1.2
internal import GRDB

/// GRDB's connection behind the common face.
struct SQLiteConnection: Connection {
    let db: Database

    var dialect: Dialect { .sqlite }

    func query(_ sql: SQL) throws -> [Row] {
        try sql.pruefen()
        return try translating { try SQLiteStatement(db, sql).rows() }
    }

    func query(together sqls: [SQL]) throws -> [[Row]] { try sqls.map(query) }

    func execute(_ sql: SQL) throws -> Int {
        try sql.pruefen()
        return try translating { try SQLiteStatement(db, sql).execute() }
    }

    /// Runs it at once: there is no round trip to save.
    func enqueue(_ sql: SQL, _ check: Check) throws {
        do {
            if case .answer = check {
                try check(Answer(rows: try query(sql), changed: 0))
            } else {
                try check(Answer(rows: [], changed: try execute(sql)))
            }
        } catch {
            throw check.meaning(of: error)
        }
    }

    func mark(replacing old: Mark?) throws -> Mark {
        try script(old == nil ? "SAVEPOINT handlung" : "RELEASE SAVEPOINT handlung; SAVEPOINT handlung")
        return Mark(enqueued: 0)
    }

    func undo(to mark: Mark) throws -> Bool {
        try script("ROLLBACK TO SAVEPOINT handlung")
        return true
    }

    func flush() {}

    func script(_ text: String) throws {
        try translating { try db.execute(sql: text) }
    }

    private func translating<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }
}

extension StoreError {
    init(_ error: DatabaseError) {
        let text = error.message ?? "\(error.resultCode)"
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY:
            self = .eindeutigkeit(text.split(separator: ": ").last.map(String.init) ?? text)
        default:
            switch error.resultCode {
            case .SQLITE_CONSTRAINT: self = .bedingung(text)
            case .SQLITE_BUSY, .SQLITE_LOCKED: self = .konflikt
            case .SQLITE_INTERRUPT, .SQLITE_ABORT: self = .unterbrochen
            default: self = .maschine("SQLite \(error.extendedResultCode): \(text)")
            }
        }
    }
}
