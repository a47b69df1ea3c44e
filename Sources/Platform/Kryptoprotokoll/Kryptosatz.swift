// SPDX-License-Identifier: EUPL-1.2

/// Fields in a row: what a question or an answer consists of, and its form on the line.
///
/// One byte says what the field is, four bytes (big-endian) how long it is, then come its bytes. Binary instead of JSON because most of it is
/// mail and keys, which JSON would blow up by a third.
public struct Kryptosatz: Sendable, Equatable {
    public private(set) var felder: [(feld: Kryptofeld, bytes: [UInt8])] = []

    public init() {}

    public static func == (a: Kryptosatz, b: Kryptosatz) -> Bool {
        a.felder.count == b.felder.count && zip(a.felder, b.felder).allSatisfy { $0.feld == $1.feld && $0.bytes == $1.bytes }
    }

    // MARK: Writing

    public mutating func setze(_ feld: Kryptofeld, _ bytes: [UInt8]) { felder.append((feld, bytes)) }
    public mutating func setze(_ feld: Kryptofeld, _ text: String) { felder.append((feld, Array(text.utf8))) }
    public mutating func setze(_ feld: Kryptofeld, _ zahl: Int64) {
        felder.append((feld, (0..<8).map { UInt8(truncatingIfNeeded: zahl >> (56 - 8 * $0)) }))
    }
    public mutating func setze(_ feld: Kryptofeld, _ ja: Bool) { felder.append((feld, [ja ? 1 : 0])) }

    // MARK: Reading

    public func bytes(_ feld: Kryptofeld) -> [UInt8]? { felder.first { $0.feld == feld }?.bytes }
    public func alle(_ feld: Kryptofeld) -> [[UInt8]] { felder.filter { $0.feld == feld }.map(\.bytes) }
    public func text(_ feld: Kryptofeld) -> String? { bytes(feld).map { String(decoding: $0, as: UTF8.self) } }
    public func texte(_ feld: Kryptofeld) -> [String] { alle(feld).map { String(decoding: $0, as: UTF8.self) } }
    public func zahl(_ feld: Kryptofeld) -> Int64? {
        guard let bytes = bytes(feld), bytes.count == 8 else { return nil }
        return bytes.reduce(0) { $0 << 8 | Int64($1) }
    }
    public func ja(_ feld: Kryptofeld) -> Bool { bytes(feld) == [1] }

    /// The groups that `feld` opens, each with the opening field first.
    public func gruppen(_ feld: Kryptofeld) -> [Kryptosatz] {
        var gruppen: [Kryptosatz] = []
        for eintrag in felder {
            if eintrag.feld == feld { gruppen.append(Kryptosatz()) }
            if !gruppen.isEmpty { gruppen[gruppen.count - 1].felder.append(eintrag) }
        }
        return gruppen
    }

    // MARK: On the line

    var laenge: Int { felder.reduce(0) { $0 + 5 + $1.bytes.count } }

    func schreibe(in ziel: inout [UInt8]) {
        for (feld, bytes) in felder {
            ziel.append(feld.rawValue)
            Kryptorahmen.schreibe(UInt32(bytes.count), in: &ziel)
            ziel += bytes
        }
    }

    /// - Throws: `Rahmenfehler` for fields nobody knows or that are longer than what is there.
    init(_ bytes: ArraySlice<UInt8>) throws(Rahmenfehler) {
        var rest = bytes
        while let kennung = rest.first {
            guard let feld = Kryptofeld(rawValue: kennung) else { throw .unbekanntesFeld(kennung) }
            guard rest.count >= 5 else { throw .abgeschnitten }
            let laenge = Int(Kryptorahmen.zahl(rest.dropFirst().prefix(4)))
            rest = rest.dropFirst(5)
            guard laenge <= rest.count else { throw .abgeschnitten }
            guard felder.count < Kryptorahmen.felderHoechstens else { throw .zuViele }
            felder.append((feld, Array(rest.prefix(laenge))))
            rest = rest.dropFirst(laenge)
        }
    }
}
