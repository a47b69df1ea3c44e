// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// p95 of each operation by the number of documents, written where the other parts of the measurement write theirs too;
/// `Tests/Bench/lib/kurve.py` makes the table and the plot of it.
struct Kostenkurve {
    private let datei: String?

    init() { datei = ProcessInfo.processInfo.environment["RATHAUS_BENCH_KURVE"] }

    /// - Parameters:
    ///   - gruppe: what is drawn in one field.
    ///   - ziel: in seconds, for the own one.
    func merke(_ gruppe: String, _ reihe: Messreihe, bei dokumente: Int, ziel: Double? = nil) throws {
        guard let datei else { return }
        let zeile = [
            gruppe, reihe.name, String(dokumente), String(format: "%.4f", reihe.anteil(0.95) * 1_000),
            ziel.map { String(format: "%g", $0 * 1_000) } ?? "",
        ].joined(separator: "\t")
        if !FileManager.default.fileExists(atPath: datei) { try Data().write(to: URL(fileURLWithPath: datei)) }
        let griff = try FileHandle(forWritingTo: URL(fileURLWithPath: datei))
        try griff.seekToEnd()
        try griff.write(contentsOf: Data((zeile + "\n").utf8))
        try griff.close()
    }
}
