// SPDX-License-Identifier: EUPL-1.2
internal import GRDB

/// GRDB's connection behind the common face.
struct SQLiteConnection: Connection {
    let db: Database

    var dialect: Dialect { .sqlite }

    func query(_ sql: SQL) throws -> [Row] {
        try sql.pruefen()
        return try translating {
            let statement = try db.cachedStatement(sql: sql.text)
            statement.setUncheckedArguments(sql.arguments)
            let columns = ColumnNames(statement.columnNames)
            let cursor = try GRDB.Row.fetchCursor(statement)
            var rows: [Row] = []
            while let row = try cursor.next() {
                rows.append(Row(columns: columns, values: try row.databaseValues.map(SQLValue.init)))
            }
            return rows
        }
    }

    func query(together sqls: [SQL]) throws -> [[Row]] { try sqls.map(query) }

    func execute(_ sql: SQL) throws -> Int {
        try sql.pruefen()
        return try translating {
            let statement = try db.cachedStatement(sql: sql.text)
            statement.setUncheckedArguments(sql.arguments)
            try statement.execute()
            return db.changesCount
        }
    }

    /// Runs it at once: there is no round trip to save.
    func enqueue(_ sql: SQL, _ check: Check) throws {
        if case .answer = check {
            try check(Answer(rows: try query(sql), changed: 0))
        } else {
            try check(Answer(rows: [], changed: try execute(sql)))
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

extension SQL {
    /// Each `?` of the text was written together with its value, so their numbers need not be compared again.
    /// As existentials, because GRDB reads a sequence of one type through a key path made anew each time.
    fileprivate var arguments: StatementArguments {
        StatementArguments(values.map { $0.databaseValue as (any DatabaseValueConvertible)? })
    }
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let zahl): zahl.databaseValue
        case .text(let text): text.databaseValue
        }
    }

    fileprivate init(_ value: DatabaseValue) throws {
        switch value.storage {
        case .null: self = .null
        case .int64(let zahl): self = .integer(zahl)
        case .string(let text): self = .text(text)
        case .double, .blob: throw StoreError.maschine("Spalte mit einem Typ, den nicht beide Maschinen kennen")
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
