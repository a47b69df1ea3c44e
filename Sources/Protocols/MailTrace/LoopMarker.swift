// SPDX-License-Identifier: EUPL-1.2

/// A field by which a gateway knows a message it has already sent on. The mark is a keyed hash that only the gateway can
/// make, so that others cannot stop messages with it.
public struct LoopMarker: Hashable, Sendable {
    public let name: String
    public let mark: String

    /// - Parameters:
    ///   - name: of the field, such as `X-Example-Loop`.
    ///   - mark: letters and digits, such as a hash in hex.
    /// - Returns: `nil` if the two do not make a field.
    public init?(name: String, mark: String) {
        func isPlain(_ byte: UInt8) -> Bool {
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        guard (1...60).contains(name.utf8.count), name.utf8.allSatisfy({ isPlain($0) || $0 == 0x2D }),
            (16...200).contains(mark.utf8.count), mark.utf8.allSatisfy(isPlain)
        else { return nil }
        self.name = name
        self.mark = mark
    }

    /// The whole field with CRLF.
    public var bytes: [UInt8] { Array("\(name): \(mark)\r\n".utf8) }

    /// Whether the message was here before. How long the comparison takes says nothing about the mark.
    public func stands(in header: TraceHeader) -> Bool {
        let name = name.lowercased()
        let own = Array(mark.utf8)
        return header.fields.reduce(false) { found, field in
            guard field.name == name else { return found }
            let other = field.value.filter { $0 > 0x20 }
            guard other.count == own.count else { return found }
            return zip(own, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0 || found
        }
    }
}
