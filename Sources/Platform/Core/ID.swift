// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// Identity of one stored object: a UUID version 7 (RFC 9562 § 5.7) as 36 lower-case characters.
///
/// `Tag` only keeps an `ID<Vorgang>` from being passed where an `ID<Akte>` belongs.
public struct ID<Tag>: Hashable, Sendable, Comparable, CustomStringConvertible, Codable {
    public let text: String

    /// A new identity whose order follows `zeitpunkt`.
    public init(_ zeitpunkt: Zeitpunkt) { self.init(zeitpunkt, folge: nil) }

    /// The same, and within one millisecond by `folge`, of which the lowest 12 bits count (RFC 9562 § 6.2, method 1).
    public init(_ zeitpunkt: Zeitpunkt, folge: UInt16) { self.init(zeitpunkt, folge: Optional(folge)) }

    private init(_ zeitpunkt: Zeitpunkt, folge: UInt16?) {
        var bytes = [UInt8](repeating: 0, count: 16)
        var zufall = SystemRandomNumberGenerator()
        var a = zufall.next()
        let b = zufall.next()
        if let folge { a = a & ~0xFF0F | UInt64(folge >> 8 & 0x0F) | UInt64(folge & 0xFF) << 8 }
        let ms = UInt64(bitPattern: zeitpunkt.millisekunden)
        for i in 0..<6 { bytes[i] = UInt8(truncatingIfNeeded: ms >> UInt64(8 * (5 - i))) }
        bytes[6] = 0x70 | UInt8(truncatingIfNeeded: a & 0x0F)
        bytes[7] = UInt8(truncatingIfNeeded: a >> 8)
        bytes[8] = 0x80 | UInt8(truncatingIfNeeded: (a >> 16) & 0x3F)
        for i in 9..<16 { bytes[i] = UInt8(truncatingIfNeeded: b >> UInt64(8 * (i - 9))) }
        self.text = Self.schreiben(bytes)
    }

    /// Reads an identity; `nil` unless it is a UUID in the usual hyphenated form.
    public init?(_ text: some StringProtocol) {
        let klein = text.lowercased()
        guard klein.utf8.count == 36, UUID(uuidString: klein) != nil else { return nil }
        self.text = klein
    }

    /// For values that were written by `init(_: Zeitpunkt)` before, such as rows of the store.
    public init(gespeichert text: String) { self.text = text }

    /// The beginning that every identity from `zeitpunkt` on shares or exceeds in the order of texts, such as `018f2c5e-6f00`.
    public static func anfang(ab zeitpunkt: Zeitpunkt) -> String {
        String(Self(zeitpunkt).text.prefix(13))
    }

    public var description: String { text }
    public static func < (a: Self, b: Self) -> Bool { a.text < b.text }

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let id = Self(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "keine UUID"))
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    private static func schreiben(_ bytes: [UInt8]) -> String {
        let ziffern = Array("0123456789abcdef".utf8)
        var zeichen: [UInt8] = []
        zeichen.reserveCapacity(36)
        for (i, byte) in bytes.enumerated() {
            if i == 4 || i == 6 || i == 8 || i == 10 { zeichen.append(UInt8(ascii: "-")) }
            zeichen.append(ziffern[Int(byte >> 4)])
            zeichen.append(ziffern[Int(byte & 15)])
        }
        return String(decoding: zeichen, as: UTF8.self)
    }
}
