// SPDX-License-Identifier: EUPL-1.2

/// A guarded statement has changed another number of rows than it must.
struct PGGuard: Error {
    /// division_by_zero
    static let state = "22012"
}

extension SQL {
    /// The same statement, failing on the server unless it changes `rows` rows, so that a COMMIT sent along with it is not carried out.
    func guarded(_ rows: Int) -> SQL {
        SQL(
            text:
                "WITH geaendert AS (\(text) RETURNING 1) SELECT 1 / CASE COUNT(*) WHEN \(rows) THEN 1 ELSE 0 END FROM geaendert",
            values: values)
    }
}
