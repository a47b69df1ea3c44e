// SPDX-License-Identifier: EUPL-1.2

/// The fields of a message, as far as loops and automatic answers ask for them.
public struct TraceHeader: Sendable {
    /// Names in small letters, values unfolded.
    let fields: [(name: String, value: [UInt8])]

    /// The largest header that is read; what follows is left out. A loop shows at the top.
    public static let longest = 1 << 20

    /// - Parameter message: a message from its first byte; the body is not looked at.
    public init(_ message: ArraySlice<UInt8>) {
        let bytes = message.prefix(Self.longest)
        var fields: [(name: String, value: [UInt8])] = []
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
            var line = bytes[position..<end]
            position = min(end + 1, bytes.endIndex)
            if line.last == 0x0D { line.removeLast() }
            if line.isEmpty { break }
            if line.first == 0x20 || line.first == 0x09 {
                if let last = fields.indices.last { fields[last].value += line }
            } else if let colon = line.firstIndex(of: 0x3A) {
                let name = line[..<colon].filter { $0 > 0x20 && $0 != 0x7F }
                fields.append((String(decoding: name, as: UTF8.self).lowercased(), Array(line[(colon + 1)...])))
            }
        }
        self.fields = fields
    }

    /// RFC 5321 §6.3: a message with as many stations goes round in circles.
    public static let mostStations = 50

    /// How many servers the message passed.
    public var stations: Int { fields.count { $0.name == "received" } }

    public var loops: Bool { stations >= Self.mostStations }

    /// What stands between the brackets of the only `Message-ID` (RFC 5322 §3.6.4); `nil` for none, several or one that is none.
    public var messageId: String? {
        let found = fields.filter { $0.name == "message-id" }
        guard found.count == 1, let start = found[0].value.firstIndex(of: 0x3C),
            let end = found[0].value[start...].firstIndex(of: 0x3E),
            (3...998).contains(end - start)
        else { return nil }
        let id = found[0].value[(start + 1)..<end]
        return id.allSatisfy { $0 > 0x20 && $0 < 0x7F } && id.contains(0x40) ? String(decoding: id, as: UTF8.self) : nil
    }

    /// `TLS-Required: No` (RFC 8689 §5): the sender would rather have it delivered in clear than not at all.
    public var waivesTls: Bool { words("tls-required") == ["no"] }

    /// The values of all fields of that name, without comments and blanks around them, in small letters.
    func words(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map { Self.word($0.value) }
    }

    func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

    private static func word(_ value: [UInt8]) -> String {
        var (text, depth, escaped) = ([UInt8](), 0, false)
        for byte in value.prefix(4_000) {
            defer { escaped = byte == 0x5C && !escaped }
            if byte == 0x28, !escaped {
                depth += 1
            } else if byte == 0x29, !escaped, depth > 0 {
                depth -= 1
            } else if depth == 0 {
                text.append(byte > 0x20 && byte != 0x7F ? byte : 0x20)
            }
        }
        let words = text.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        return words.joined(separator: " ").lowercased()
    }
}
