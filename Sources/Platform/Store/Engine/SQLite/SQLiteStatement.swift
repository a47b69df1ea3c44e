// SPDX-License-Identifier: EUPL-1.2
internal import GRDB
internal import GRDBSQLite

/// One run of a statement that GRDB keeps prepared, with the store's values bound and read as they are: GRDB would make a
/// box of its own for each of them, which is a tenth of the time of an act.
struct SQLiteStatement {
    private let db: Database
    private let handle: OpaquePointer

    init(_ db: Database, _ sql: SQL) throws {
        self.db = db
        handle = try db.cachedStatement(sql: sql.text).sqliteStatement
        // Each `?` of the text was written together with its value, so there are as many of the one as of the other.
        for (index, value) in sql.values.enumerated() { try bind(value, Int32(index + 1)) }
    }

    /// - Returns: how many rows were changed.
    func execute() throws -> Int {
        defer { reset() }
        while try step() {}
        return db.changesCount
    }

    func rows() throws -> [Row] {
        defer { reset() }
        guard try step() else { return [] }
        // Only now: the first step notices that another connection has changed the schema, and with it the columns of `*`.
        let width = sqlite3_column_count(handle)
        let columns = ColumnNames((0..<width).map { sqlite3_column_name(handle, $0).map { String(cString: $0) } ?? "" })
        var rows: [Row] = []
        repeat { rows.append(Row(columns: columns, values: try (0..<width).map(value))) } while try step()
        return rows
    }

    /// - Returns: whether there is a row.
    private func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw failure(code)
        }
    }

    /// What it returns is the failure that `step` has told already.
    private func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    private func bind(_ value: SQLValue, _ index: Int32) throws {
        let code =
            switch value {
            case .null: sqlite3_bind_null(handle, index)
            case .integer(let zahl): sqlite3_bind_int64(handle, index, zahl)
            case .text(var text): text.withUTF8 { bind($0, index) }
            }
        guard code == SQLITE_OK else { throw failure(code) }
    }

    private func bind(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int32) -> Int32 {
        // SQLITE_TRANSIENT: SQLite takes a copy.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        // An empty text has no address, and without one SQLite would bind NULL.
        guard let base = utf8.baseAddress else { return sqlite3_bind_text(handle, index, "", 0, copied) }
        return base.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
            sqlite3_bind_text64(handle, index, $0, UInt64(utf8.count), copied, UInt8(SQLITE_UTF8))
        }
    }

    private func value(_ column: Int32) throws -> SQLValue {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, column))
        case SQLITE_TEXT:
            .text(
                String(
                    decoding: UnsafeBufferPointer(
                        start: sqlite3_column_text(handle, column), count: Int(sqlite3_column_bytes(handle, column))),
                    as: UTF8.self))
        default: throw StoreError.maschine("Spalte mit einem Typ, den nicht beide Maschinen kennen")
        }
    }

    private func failure(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code), message: sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) })
    }
}
