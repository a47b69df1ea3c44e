// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import Glibc
internal import Prozess

/// One question and its answer over a worker's line. Reads while it writes, so that neither side
/// waits for the other with a full buffer. A worker that breaks the rules is killed.
struct Gespraech {
    let kind: Kind
    let leitung: Leitung
    let fehlerleitung: Leitung

    func fuehre(
        _ frage: [UInt8], bis frist: ContinuousClock.Instant, hoechstens: Int
    ) throws(DruckError) -> (Rahmen.Antwort, Data) {
        var rest = frage[...], eingang: [UInt8] = [], klage: [UInt8] = []
        var kopf: (antwort: Rahmen.Antwort, beginn: Int)?
        var lesbar = [leitung, fehlerleitung]
        while true {
            guard warte(lesen: lesbar, schreiben: rest.isEmpty ? nil : leitung, bis: frist) else {
                kind.toete()
                throw .zeitUeberschritten
            }
            if lesbar.count == 2 {
                switch fehlerleitung.lies() {
                case .nichts: break
                case .zuEnde: lesbar.removeLast()
                case .bytes(let bytes): klage = (klage + bytes).suffix(2048)
                }
            }
            if !rest.isEmpty { rest = rest.dropFirst(leitung.schreibe(rest) ?? rest.count) }
            switch leitung.lies() {
            case .nichts: continue
            case .zuEnde: throw todesursache(klage)
            case .bytes(let bytes): eingang += bytes
            }
            do { kopf = try kopf ?? Rahmen.liesKopf(eingang) } catch {
                kind.toete()
                throw .abgestuerzt("unlesbare Antwort: \(error)")
            }
            guard let kopf else { continue }
            guard (0...hoechstens).contains(kopf.antwort.laenge) else {
                kind.toete()
                throw .ergebnisZuGross
            }
            if eingang.count >= kopf.beginn + kopf.antwort.laenge {
                return (kopf.antwort, Data(eingang[kopf.beginn..<kopf.beginn + kopf.antwort.laenge]))
            }
        }
    }

    private func todesursache(_ klage: [UInt8]) -> DruckError {
        let ende = kind.abwarten(bis: .now + .seconds(2))
        let text = String(decoding: klage, as: UTF8.self)
        if ende == .signal(SIGXCPU) { return .zeitUeberschritten }
        // Libraries below Python abort when memory runs out, each with words of its own.
        if ["MemoryError", "allocate", "bad_alloc", "out of memory"].contains(where: text.contains) {
            return .speicherErschoepft
        }
        return .abgestuerzt("\(ende) \(text)")
    }
}
