// SPDX-License-Identifier: EUPL-1.2
import Smtp

/// The same numbers every time (SplitMix64).
struct Zufall: RandomNumberGenerator {
    private var zustand: UInt64
    init(_ saat: UInt64) { zustand = saat }

    mutating func next() -> UInt64 {
        zustand &+= 0x9E37_79B9_7F4A_7C15
        var wert = zustand
        wert = (wert ^ (wert >> 30)) &* 0xBF58_476D_1CE4_E5B9
        wert = (wert ^ (wert >> 27)) &* 0x94D0_49BB_1331_11EB
        return wert ^ (wert >> 31)
    }

    mutating func bytes(aus alphabet: [UInt8], _ laenge: Int) -> [UInt8] {
        (0..<laenge).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &self)] }
    }
}

extension [UInt8] {
    init(_ text: String) { self = Array(text.utf8) }
    var text: String { String(decoding: self, as: UTF8.self) }

    /// Cut into pieces of that length.
    func stuecke(_ laenge: Int) -> [ArraySlice<UInt8>] {
        stride(from: 0, to: count, by: laenge).map { self[$0..<Swift.min($0 + laenge, count)] }
    }
}

extension SmtpExtensions {
    /// All but BINARYMIME.
    static var alle: SmtpExtensions {
        var alle = SmtpExtensions()
        alle.size = 1_000_000
        (alle.eightBitMime, alle.smtpUtf8, alle.pipelining, alle.enhancedStatusCodes) = (true, true, true, true)
        (alle.dsn, alle.chunking, alle.startTls, alle.requireTls) = (true, true, true, true)
        alle.auth = SmtpAuthExchange.mechanisms
        alle.recipientLimit = 100
        return alle
    }
}
