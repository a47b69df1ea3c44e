// SPDX-License-Identifier: EUPL-1.2

/// The fields before the empty line, unfolded, with where the body begins.
struct HeaderBlock {
    private(set) var fields: [(name: String, value: [UInt8])] = []
    let bodyStart: Int

    init(_ bytes: ArraySlice<UInt8>, _ limits: MailLimits) throws(MailImportError) {
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let next = min(end + 1, bytes.endIndex)
            guard next - bytes.startIndex <= limits.headerBytes else { throw .headerTooLarge }
            var line = bytes[position..<end]
            if line.last == 0x0D { line.removeLast() }
            if line.isEmpty {
                position = next
                break
            }
            if line.first == 0x20 || line.first == 0x09 {
                if let last = fields.indices.last { fields[last].value += line }
            } else if let colon = line.firstIndex(of: 0x3A), Self.isName(line[..<colon]) {
                let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
                fields.append((String(decoding: line[..<colon], as: UTF8.self).lowercased(), Array(value)))
            } else if !(fields.isEmpty && line.starts(with: Array("From ".utf8))) {
                // Not a field: mbox separators apart, the body begins here although the empty line is missing.
                break
            }
            position = next
        }
        bodyStart = position
    }

    /// The first field of that name (small letters).
    func raw(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

    func text(_ name: String) -> String? { raw(name).map { EncodedWords.decode($0) } }

    private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty && bytes.count <= 200 && bytes.allSatisfy { (0x21...0x7E).contains($0) }
    }
}
