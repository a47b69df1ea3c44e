// SPDX-License-Identifier: EUPL-1.2

/// What a statement can be read through: a snapshot or a running commit.
public protocol ReadAccess {
    var dialect: Dialect { get }
    func rows(_ sql: SQL) throws -> [Row]
    /// The rows of several statements, asked for in one round trip. One list a statement, in order.
    func rows(together sqls: [SQL]) throws -> [[Row]]
}

extension ReadAccess {
    public func row(_ sql: SQL) throws -> Row? { try rows(sql).first }

    /// The first column of the first row, `nil` when there is no row or it is NULL.
    public func value<T: SQLConvertible>(_ sql: SQL, as: T.Type = T.self) throws -> T? {
        guard let row = try rows(sql).first, row.values.first != .null else { return nil }
        return try row.first(as: T.self)
    }
}

/// A snapshot that does not change while it is read.
public struct ReadContext: ReadAccess {
    let connection: any Connection

    public var dialect: Dialect { connection.dialect }
    public func rows(_ sql: SQL) throws -> [Row] { try connection.query(sql) }
    public func rows(together sqls: [SQL]) throws -> [[Row]] { try connection.query(together: sqls) }
}
