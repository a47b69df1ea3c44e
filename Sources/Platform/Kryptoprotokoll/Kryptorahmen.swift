// SPDX-License-Identifier: EUPL-1.2

/// One message on the line: four bytes length of what follows, one byte code, then the fields.
///
/// The code of a question is its `Kryptohandlung`; that of an answer is 0, or 1 where the worker says no (`Kryptofeld.fehler` holds why).
public enum Kryptorahmen {
    /// More than any mail the gateway takes, with both its forms.
    public static let bytesHoechstens = 512 << 20
    static let felderHoechstens = 100_000

    public static func frage(_ handlung: Kryptohandlung, _ satz: Kryptosatz) -> [UInt8] { rahmen(handlung.rawValue, satz) }
    public static func antwort(_ satz: Kryptosatz) -> [UInt8] { rahmen(0, satz) }
    public static func absage(_ satz: Kryptosatz) -> [UInt8] { rahmen(1, satz) }

    /// The length that the first four bytes announce.
    /// - Throws: `Rahmenfehler.zuLang` before anything of that length is read.
    public static func laenge(_ kopf: [UInt8]) throws(Rahmenfehler) -> Int {
        let laenge = Int(zahl(kopf[...]))
        guard laenge >= 1 else { throw .abgeschnitten }
        guard laenge <= bytesHoechstens else { throw .zuLang(laenge) }
        return laenge
    }

    /// Code and fields of the message at the beginning of `bytes`; `nil` as long as some of it is missing.
    public static func liesGanze(_ bytes: [UInt8]) throws(Rahmenfehler) -> (code: UInt8, satz: Kryptosatz)? {
        guard bytes.count >= 4 else { return nil }
        let ende = 4 + (try laenge(Array(bytes[..<4])))
        return bytes.count < ende ? nil : try lies(bytes[4..<ende])
    }

    /// Code and fields of a message without its four bytes of length.
    public static func lies(_ bytes: [UInt8]) throws(Rahmenfehler) -> (code: UInt8, satz: Kryptosatz) { try lies(bytes[...]) }

    private static func lies(_ bytes: ArraySlice<UInt8>) throws(Rahmenfehler) -> (code: UInt8, satz: Kryptosatz) {
        guard let code = bytes.first else { throw .abgeschnitten }
        return (code, try Kryptosatz(bytes.dropFirst()))
    }

    private static func rahmen(_ code: UInt8, _ satz: Kryptosatz) -> [UInt8] {
        let laenge = 1 + satz.laenge
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4 + laenge)
        schreibe(UInt32(laenge), in: &bytes)
        bytes.append(code)
        satz.schreibe(in: &bytes)
        return bytes
    }

    static func schreibe(_ zahl: UInt32, in ziel: inout [UInt8]) {
        for stelle in 0..<4 { ziel.append(UInt8(truncatingIfNeeded: zahl >> (24 - 8 * UInt32(stelle)))) }
    }

    static func zahl(_ bytes: ArraySlice<UInt8>) -> UInt32 { bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }
}

/// The other side does not keep to the form; nothing of the message may be used.
public enum Rahmenfehler: Error, Hashable, Sendable {
    case abgeschnitten
    case unbekanntesFeld(UInt8)
    case zuViele
    case zuLang(Int)
}
