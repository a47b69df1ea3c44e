// SPDX-License-Identifier: EUPL-1.2

/// The fields of a header as they came, byte for byte.
struct HeaderSection: Sendable {
    struct Field: Sendable {
        /// In small letters; empty where the line is no field.
        let name: String
        /// With folding and the closing CRLF.
        let bytes: ArraySlice<UInt8>
    }

    private(set) var fields: [Field] = []

    /// - Parameter bytes: up to the empty line, with or without it.
    init(_ bytes: [UInt8]) throws(DkimError) {
        var whole = bytes
        // A message that ends within its header.
        if !whole.isEmpty, whole.last != 0x0A { whole += [0x0D, 0x0A] }
        var (start, position) = (0, 0)
        while position < whole.count {
            guard let end = whole[position...].firstIndex(of: 0x0A) else { break }
            let line = whole[position..<end]
            guard line.last == 0x0D, !line.dropLast().contains(0x0D) else { throw .bareLineEnd }
            position = end + 1
            if line.count == 1 { break }
            if position < whole.count, whole[position] == 0x20 || whole[position] == 0x09 { continue }
            fields.append(Field(name: Self.name(whole[start..<position]), bytes: whole[start..<position]))
            start = position
        }
    }

    func all(_ name: String) -> [Field] { fields.filter { $0.name == name } }

    /// Where the fields of each name stand, from top to bottom.
    var positions: [String: [Int]] {
        var result: [String: [Int]] = [:]
        for (index, field) in fields.enumerated() where !field.name.isEmpty { result[field.name, default: []].append(index) }
        return result
    }

    /// RFC 5322 §3.6.8; blanks before the colon are the obsolete form.
    private static func name(_ field: ArraySlice<UInt8>) -> String {
        guard let colon = field.firstIndex(of: 0x3A) else { return "" }
        var name = field[..<colon]
        while let last = name.last, last == 0x20 || last == 0x09 { name.removeLast() }
        guard !name.isEmpty, name.allSatisfy({ (0x21...0x7E).contains($0) }) else { return "" }
        return String(decoding: name, as: UTF8.self).lowercased()
    }
}
