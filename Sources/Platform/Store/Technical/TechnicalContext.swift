// SPDX-License-Identifier: EUPL-1.2
public import Core

/// The narrow call for technical state: builds the verb and the table name itself, so that
/// no text given to it can write to any other table.
public struct TechnicalContext: ReadAccess {
    let connection: any Connection
    public let jetzt: Zeitpunkt

    public var dialect: Dialect { connection.dialect }

    /// - Throws: `StoreError.maschine` unless `sql` is a single SELECT.
    public func rows(_ sql: SQL) throws -> [Row] {
        try sql.nurLesend()
        return try connection.query(sql)
    }

    public func rows(together sqls: [SQL]) throws -> [[Row]] {
        for sql in sqls { try sql.nurLesend() }
        return try connection.query(together: sqls)
    }

    /// Inserts one row without waiting for the answer: a failure shows at the next statement that is awaited, at the latest at the end of
    /// the transaction, and undoes it all the same. With `replacing` an existing row of that key column is overwritten.
    public func insert(
        into table: TechnicalTable, _ values: KeyValuePairs<String, SQLValue>, replacing key: String? = nil
    ) throws {
        let columns = values.map(\.key).joined(separator: ", ")
        let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
        var text = "INSERT INTO \(table.name) (\(columns)) VALUES (\(marks))"
        if let key {
            let updates = values.map(\.key).filter { $0 != key }.map { "\($0) = excluded.\($0)" }
            text += " ON CONFLICT (\(key)) DO UPDATE SET \(updates.joined(separator: ", "))"
        }
        try connection.enqueue(SQL(text: text, values: values.map(\.value)))
    }

    /// Inserts several rows with as few statements; like `insert` it does not wait.
    /// - Parameter rows: the values of each, in the order of `columns`.
    public func insert(into table: TechnicalTable, _ columns: [StaticString], rows: [[SQLValue]]) throws {
        let head = "INSERT INTO \(table.name) (\(columns.map { "\($0)" }.joined(separator: ", "))) VALUES "
        let marks = "(" + Array(repeating: "?", count: columns.count).joined(separator: ", ") + ")"
        for start in stride(from: 0, to: rows.count, by: Self.rowsTogether) {
            let part = rows[start..<min(start + Self.rowsTogether, rows.count)]
            let text = head + Array(repeating: marks, count: part.count).joined(separator: ", ")
            try connection.enqueue(SQL(text: text, values: part.flatMap { $0 }))
        }
    }

    /// Each number of rows is a statement of its own to prepare, and a statement takes so many values only.
    private static let rowsTogether = 50

    /// Updates without waiting. Where it does not change exactly one row, the transaction fails with `error`.
    public func updateOne(
        _ table: TechnicalTable, set: SQL, where condition: SQL, else error: @escaping @Sendable () -> any Error
    ) throws {
        try connection.enqueue(statement("UPDATE \(table.name) SET ", set, condition), .changed(1, else: error))
    }

    /// Like `insert` it does not wait.
    public func update(_ table: TechnicalTable, set: SQL, where condition: SQL) throws {
        try connection.enqueue(statement("UPDATE \(table.name) SET ", set, condition))
    }

    /// Updates and waits.
    /// - Returns: how many rows were changed.
    public func changed(_ table: TechnicalTable, set: SQL, where condition: SQL) throws -> Int {
        try connection.execute(statement("UPDATE \(table.name) SET ", set, condition))
    }

    /// Updates and returns the rows as they are afterwards; the way a job is leased.
    public func updateReturning(_ table: TechnicalTable, set: SQL, where condition: SQL, columns: String) throws -> [Row] {
        try connection.query(
            statement("UPDATE \(table.name) SET ", set, condition) + SQL(text: " RETURNING \(columns)", values: []))
    }

    /// Like `insert` it does not wait.
    public func delete(from table: TechnicalTable, where condition: SQL) throws {
        try connection.enqueue(statement("DELETE FROM \(table.name)", "", condition))
    }

    /// Deletes and waits.
    /// - Returns: how many rows there were.
    public func deleted(from table: TechnicalTable, where condition: SQL) throws -> Int {
        try connection.execute(statement("DELETE FROM \(table.name)", "", condition))
    }

    private func statement(_ verb: String, _ set: SQL, _ condition: SQL) -> SQL {
        SQL(text: verb, values: []) + set + " WHERE " + condition
    }
}
