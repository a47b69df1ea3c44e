// SPDX-License-Identifier: EUPL-1.2

/// Names of the columns of one result, shared by its rows.
final class ColumnNames: Sendable {
    let names: [String]

    init(_ names: [String]) { self.names = names }

    /// Results are narrow and built for every query, so looking is cheaper than an index.
    func position(of name: String) -> Int? { names.firstIndex(of: name) }
}

/// One row of a result.
public struct Row: Sendable {
    let columns: ColumnNames
    let values: [SQLValue]

    /// The column `name` as `T`.
    /// - Throws: `StoreError.spalte` when the column is missing or holds another type.
    public subscript<T: SQLConvertible>(_ name: String) -> T {
        get throws {
            guard let position = columns.position(of: name) else { throw StoreError.spalte(name, "fehlt") }
            guard let wert = T(sqlValue: values[position]) else {
                throw StoreError.spalte(name, "ist kein \(T.self)")
            }
            return wert
        }
    }

    /// The only column of a row such as `SELECT COUNT(*)`.
    public func first<T: SQLConvertible>(as: T.Type = T.self) throws -> T {
        guard let roh = values.first, let wert = T(sqlValue: roh) else {
            throw StoreError.spalte(columns.names.first ?? "–", "ist kein \(T.self)")
        }
        return wert
    }
}
