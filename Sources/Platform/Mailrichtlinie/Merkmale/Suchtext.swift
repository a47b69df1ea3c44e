// SPDX-License-Identifier: EUPL-1.2

/// Text as rules search it: ASCII as it is, other letters as those they look like, invisible characters gone, so that neither
/// an accent nor a zero-width space hides a word or an account number.
struct Suchtext {
    private(set) var bytes: [UInt8] = []
    private var gemerkt: [Unicode.Scalar: Schriftbild] = [:]

    init() {}

    init(_ text: String) { nimm(text) }

    mutating func nimm(_ text: some StringProtocol) {
        let istAscii = text.utf8.withContiguousStorageIfAvailable { utf8 in
            guard utf8.allSatisfy({ $0 < 0x80 }) else { return false }
            bytes.append(contentsOf: utf8)
            return true
        }
        if istAscii != true { for scalar in text.unicodeScalars { nimm(scalar) } }
    }

    /// What follows does not belong to what was before.
    mutating func trenne() { bytes.append(0x0A) }

    mutating func nimm(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            bytes.append(UInt8(scalar.value))
            return
        }
        switch bild(scalar) {
        case .zeichen(let zeichen): bytes += zeichen.utf8
        case .unsichtbar:
            if scalar == "\u{308}", let letztes = bytes.last, Self.umlautbar.contains(letztes) { bytes.append(0x65) }
        case .luecke, .klammerAuf, .klammerZu: bytes.append(scalar.properties.isWhitespace ? 0x20 : Self.fremd)
        }
    }

    private mutating func bild(_ scalar: Unicode.Scalar) -> Schriftbild {
        if let bekannt = gemerkt[scalar] { return bekannt }
        let bild = Schriftbild(scalar)
        gemerkt[scalar] = bild
        return bild
    }

    private static let umlautbar: Set<UInt8> = [0x41, 0x4F, 0x55, 0x61, 0x6F, 0x75]
    /// Neither letter nor blank.
    static let fremd: UInt8 = 0x01

    static func istZeichen(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    static func istBuchstabe(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

    static func istZiffer(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    static func klein(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }

    static func gross(_ byte: UInt8) -> UInt8 { (0x61...0x7A).contains(byte) ? byte - 0x20 : byte }

    /// A sign or a word may begin here.
    func istRand(vor stelle: Int) -> Bool { stelle == 0 || !Self.istZeichen(bytes[stelle - 1]) }

    func istRand(nach stelle: Int) -> Bool { stelle >= bytes.count || !Self.istZeichen(bytes[stelle]) }

    /// In small letters, in order.
    var worte: [String] {
        bytes.split { !Self.istZeichen($0) }.map { String(decoding: $0.map(Self.klein), as: UTF8.self) }
    }
}
