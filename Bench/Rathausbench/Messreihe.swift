// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// Times of one kind of work, and what may be said about them.
struct Messreihe {
    let name: String
    private(set) var sekunden: [Double] = []

    init(_ name: String) { self.name = name }

    mutating func miss(_ arbeit: () async throws -> Void) async rethrows {
        let anfang = ContinuousClock.now
        try await arbeit()
        merke(ContinuousClock.now - anfang)
    }

    mutating func merke(_ dauer: Duration) {
        sekunden.append(Self.sekunden(dauer))
    }

    static func sekunden(_ dauer: Duration) -> Double {
        Double(dauer.components.seconds) + Double(dauer.components.attoseconds) * 1e-18
    }

    /// The value below which this share of the times lies.
    func anteil(_ p: Double) -> Double {
        let sortiert = sekunden.sorted()
        guard !sortiert.isEmpty else { return .nan }
        return sortiert[min(sortiert.count - 1, Int(p * Double(sortiert.count)))]
    }
}

/// The table and the figures of one run (architecture § 9).
struct Bericht {
    private var zukurz = false

    static func zeile(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

    func tabelle(_ reihen: [Messreihe], gegen peer: Messreihe) {
        func ms(_ wert: Double) -> String { String(format: "%10.3f", wert * 1_000) }
        Self.zeile(
            "\("ms".padding(toLength: 34, withPad: " ", startingAt: 0))       median        p95        p99      ratio        n")
        for reihe in reihen {
            let name = reihe.name.padding(toLength: 34, withPad: " ", startingAt: 0)
            let verhaeltnis = String(format: "%10.2f", peer.anteil(0.5) / reihe.anteil(0.5))
            Self.zeile(
                "\(name)   \(ms(reihe.anteil(0.5))) \(ms(reihe.anteil(0.95))) \(ms(reihe.anteil(0.99))) \(verhaeltnis) \(String(format: "%8d", reihe.sekunden.count))"
            )
        }
    }

    mutating func mindestens(_ name: String, _ wert: Double, _ einheit: String, _ ziel: Double) {
        figur(name, wert, einheit, ">=\(Self.zahl(ziel))", wert >= ziel)
    }

    mutating func hoechstens(_ name: String, _ wert: Double, _ einheit: String, _ ziel: Double) {
        figur(name, wert, einheit, "<=\(Self.zahl(ziel))", wert <= ziel)
    }

    var ende: Int32 { zukurz ? 1 : 0 }

    private mutating func figur(_ name: String, _ wert: Double, _ einheit: String, _ ziel: String, _ gut: Bool) {
        zukurz = zukurz || !gut
        Self.zeile("figure \(name) \(Self.zahl(wert)) \(einheit) target \(ziel) \(gut ? "ok" : "short")")
    }

    private static func zahl(_ wert: Double) -> String { String(format: "%.4g", wert) }
}
