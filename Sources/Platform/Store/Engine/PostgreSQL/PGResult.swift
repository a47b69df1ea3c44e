// SPDX-License-Identifier: EUPL-1.2
internal import CLibpq
internal import Foundation

/// Translation between libpq's text results and the store's values.
enum PGResult {
    private static let boolType: Oid = 16
    /// Types whose text form is an integer; numeric comes from `SUM(bigint)`.
    private static let integerTypes: Set<Oid> = [20, 21, 23, 1700]

    static func answer(_ result: OpaquePointer?) -> Answer {
        Answer(rows: rows(result), changed: Int(String(cString: PQcmdTuples(result))) ?? 0)
    }

    private static func rows(_ result: OpaquePointer?) -> [Row] {
        let width = PQnfields(result)
        guard width > 0 else { return [] }
        let names = (0..<width).map { String(cString: PQfname(result, $0)) }
        let types = (0..<width).map { PQftype(result, $0) }
        let columns = ColumnNames(names)
        return (0..<PQntuples(result)).map { r in
            Row(
                columns: columns,
                values: (0..<width).map { c in value(result, r, c, type: types[Int(c)]) })
        }
    }

    private static func value(_ result: OpaquePointer?, _ r: Int32, _ c: Int32, type: Oid) -> SQLValue {
        if PQgetisnull(result, r, c) == 1 { return .null }
        let bytes = UnsafeRawBufferPointer(start: PQgetvalue(result, r, c), count: Int(PQgetlength(result, r, c)))
        let text = String(decoding: bytes, as: UTF8.self)
        // `EXISTS (…)` is a bool here and 0 or 1 on SQLite.
        if type == boolType { return .integer(text == "t" ? 1 : 0) }
        if integerTypes.contains(type), let zahl = Int64(text) { return .integer(zahl) }
        return .text(text)
    }

    /// `?` becomes `$1`, `$2` … outside quotes; the portable marks become PostgreSQL's words.
    static func numberedPlaceholders(_ text: String) -> String {
        var out = ""
        out.reserveCapacity(text.utf8.count + 16)
        var number = 0
        var quoted = false
        for scalar in text.unicodeScalars {
            if scalar == "'" { quoted.toggle() }
            if scalar == "?", !quoted {
                number += 1
                out += "$\(number)"
            } else {
                out.unicodeScalars.append(scalar)
            }
        }
        return out.replacingOccurrences(of: SQL.skipLocked.text, with: "FOR UPDATE SKIP LOCKED")
    }

    static func error(_ result: OpaquePointer?, connection: OpaquePointer) -> StoreError {
        func field(_ code: Int32) -> String? { PQresultErrorField(result, code).map { String(cString: $0) } }
        let state = field(Int32(UInt8(ascii: "C"))) ?? ""
        let text = field(Int32(UInt8(ascii: "M"))) ?? String(cString: PQerrorMessage(connection))
        switch state {
        case "23505": return .eindeutigkeit(field(Int32(UInt8(ascii: "n"))) ?? text)
        case "40001", "40P01": return .konflikt
        // What a trigger of ours refuses (RAISE EXCEPTION), the same as SQLite's RAISE(ABORT).
        case "P0001": return .bedingung(text)
        case let s where s.hasPrefix("23"): return .bedingung(text)
        default: return .maschine("PostgreSQL \(state): \(text)")
        }
    }
}
