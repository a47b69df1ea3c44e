// SPDX-License-Identifier: EUPL-1.2

/// What a report gives back of the message it is about.
public enum ReturnedMessage: Hashable, Sendable {
    case nothing
    /// The fields with these names, of the header of this message.
    case fields([String], of: [UInt8])
    /// All of it. Only for messages nobody protected: a report travels on its own way (RFC 3461 §4.3, §10.1). A message
    /// that no server could take as it is gives `usualFields` instead.
    case message([UInt8])

    /// What a sender needs to recognise the message.
    public static let usualFields = ["Date", "From", "To", "Cc", "Subject", "Message-ID", "In-Reply-To", "References"]
    /// Longest header that is given back.
    static let longestHeader = 64 << 10

    /// The part, its own header with it; `nil` where nothing is given back.
    var part: [UInt8]? {
        switch self {
        case .nothing: nil
        case .fields(let names, let message): Self.headers(names, message)
        case .message(let message): Self.whole(message) ?? Self.headers(Self.usualFields, message)
        }
    }

    private static func whole(_ message: [UInt8]) -> [UInt8]? {
        guard let wire = WireLines.normalized(message[...]) else { return nil }
        let encoding = wire.allSatisfy { $0 < 0x80 } ? "7bit" : "8bit"
        return Array("Content-Type: message/rfc822\r\nContent-Transfer-Encoding: \(encoding)\r\n\r\n".utf8) + wire
    }

    /// RFC 6522 §4: `text/rfc822-headers`, encoded where the header is not fit for 7 bits.
    private static func headers(_ names: [String], _ message: [UInt8]) -> [UInt8] {
        let fields = picked(Set(names.map { $0.lowercased() }), message)
        let plain = fields.allSatisfy { $0 < 0x80 } ? WireLines.normalized(fields[...]) : nil
        let encoding = plain == nil ? "quoted-printable" : "7bit"
        let head = "Content-Type: text/rfc822-headers\r\nContent-Transfer-Encoding: \(encoding)\r\n\r\n"
        return Array(head.utf8) + (plain ?? QuotedPrintable.encode(fields))
    }

    private static func picked(_ names: Set<String>, _ message: [UInt8]) -> [UInt8] {
        var (result, position, wanted) = ([UInt8](), 0, false)
        while position < message.count {
            let end = message[position...].firstIndex(of: 0x0A).map { $0 + 1 } ?? message.count
            let line = message[position..<end]
            position = end
            if line.allSatisfy({ $0 == 0x0D || $0 == 0x0A }) { break }
            if line.first != 0x20, line.first != 0x09 {
                let name = line.prefix { $0 != 0x3A }.filter { $0 > 0x20 }
                wanted = names.contains(String(decoding: name, as: UTF8.self).lowercased()) && name.count < line.count
            }
            guard wanted else { continue }
            guard result.count + line.count <= longestHeader else { break }
            result += line
        }
        return result
    }
}

/// RFC 5321 §2.3.8, §4.5.3.1.6.
enum WireLines {
    /// With CRLF everywhere; `nil` with a NUL or a line over 998 bytes, which are not sent as they are.
    static func normalized(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var (result, column, previous) = ([UInt8](), 0, UInt8(0))
        result.reserveCapacity(bytes.count + 2)
        for byte in bytes {
            defer { previous = byte }
            if byte == 0x0A, previous == 0x0D { continue }
            if byte == 0x0D || byte == 0x0A {
                result += [0x0D, 0x0A]
                column = 0
                continue
            }
            column += 1
            guard byte != 0, column <= 998 else { return nil }
            result.append(byte)
        }
        return column > 0 ? result + [0x0D, 0x0A] : result
    }
}
