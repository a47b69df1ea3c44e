// SPDX-License-Identifier: EUPL-1.2
internal import Kryptoprotokoll
internal import Prozess

/// One question on its way to a worker and the answer on its way back, as far as they have come. Who cannot wait any longer hands it on.
struct Wechselrede: Sendable {
    private var rest: ArraySlice<UInt8>
    private var eingang: [UInt8] = []

    init(_ frage: [UInt8]) { rest = frage[...] }

    /// Goes on until the answer is there or the deadline has passed. Reads while it writes, so that neither side waits for the other with a
    /// full buffer.
    /// - Returns: code and fields of the answer; `nil` when the deadline came first.
    /// - Throws: what is said again whenever somebody goes on with it.
    mutating func laufe(
        _ leitung: Leitung, bis frist: ContinuousClock.Instant
    ) throws(Abbruch) -> (code: UInt8, satz: Kryptosatz)? {
        while true {
            do { if let antwort = try Kryptorahmen.liesGanze(eingang) { return antwort } } catch { throw .unlesbar(error) }
            // Most questions fit at once, so it waits only where one did not, or for the answer.
            if !rest.isEmpty { rest = rest.dropFirst(leitung.schreibe(rest) ?? rest.count) }
            guard warte(lesen: [leitung], schreiben: rest.isEmpty ? nil : leitung, bis: frist) else { return nil }
            switch leitung.lies() {
            case .nichts: continue
            case .zuEnde: throw .zuEnde
            case .bytes(let bytes): eingang += bytes
            }
        }
    }

    enum Abbruch: Error {
        case zuEnde
        case unlesbar(Rahmenfehler)
    }
}
