// SPDX-License-Identifier: EUPL-1.2

/// Fields up to an empty line, unfolded: the header of a mail or part, or one group of a report.
struct FieldBlock {
    /// Names in small letters.
    private(set) var fields: [(name: String, value: [UInt8])] = []
    /// Behind the empty line.
    let end: Int

    init(_ bytes: ArraySlice<UInt8>, limit: Int) throws(DeliveryStatusError) {
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let lineEnd = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let next = min(lineEnd + 1, bytes.endIndex)
            guard next - bytes.startIndex <= limit else { throw .headerTooLarge }
            var line = bytes[position..<lineEnd]
            if line.last == 0x0D { line.removeLast() }
            position = next
            if line.isEmpty { break }
            if line.first == 0x20 || line.first == 0x09 {
                if let last = fields.indices.last { fields[last].value += line }
            } else if let colon = line.firstIndex(of: 0x3A) {
                let name = String(decoding: line[..<colon].filter { $0 > 0x20 }, as: UTF8.self).lowercased()
                fields.append((name, Array(line[(colon + 1)...])))
            }
        }
        end = position
    }

    /// The first field of that name.
    func raw(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

    func text(_ name: String) -> String? {
        guard let value = raw(name) else { return nil }
        let text = FieldText.clean(value)
        return text.isEmpty ? nil : text
    }

    func count(_ name: String) -> Int { fields.count { $0.name == name } }
}
