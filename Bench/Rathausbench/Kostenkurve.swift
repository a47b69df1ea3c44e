// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// p95 of each operation by the number of documents, as a table and as a plot.
struct Kostenkurve {
    private var werte: [(name: String, punkte: [(dokumente: Int, ms: Double)])] = []

    mutating func merke(_ reihe: Messreihe, bei dokumente: Int) {
        let punkt = (dokumente, reihe.anteil(0.95) * 1_000)
        if let i = werte.firstIndex(where: { $0.name == reihe.name }) {
            werte[i].punkte.append(punkt)
        } else {
            werte.append((reihe.name, [punkt]))
        }
    }

    func tabelle() {
        let kopf = (werte.first?.punkte ?? []).map { String(format: "%12d", $0.dokumente) }.joined()
        Bericht.zeile("p95 in ms by documents".padding(toLength: 36, withPad: " ", startingAt: 0) + kopf)
        for zeile in werte {
            Bericht.zeile(
                zeile.name.padding(toLength: 36, withPad: " ", startingAt: 0)
                    + zeile.punkte.map { String(format: "%12.3f", $0.ms) }.joined())
        }
    }

    /// Both axes logarithmic: what grows like the number of documents is a straight line upwards.
    func zeichnen(_ pfad: String) throws -> String {
        let alle = werte.flatMap(\.punkte)
        let xs = alle.map { log10(Double($0.dokumente)) }, ys = alle.map { log10(max(0.01, $0.ms)) }
        guard let x0 = xs.min(), let x1 = xs.max(), let y0 = ys.min(), let y1 = ys.max() else { return "nothing to draw" }
        func x(_ dokumente: Int) -> Double { 70 + (log10(Double(dokumente)) - x0) / max(0.1, x1 - x0) * 480 }
        func y(_ ms: Double) -> Double { 370 - (log10(max(0.01, ms)) - y0) / max(0.1, y1 - y0) * 330 }
        var svg = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 420" font-family="sans-serif" font-size="13" role="img">
            <title>p95 in ms by number of documents</title><rect width="900" height="420" fill="#fff"/>
            <path d="M70 40V370H550" fill="none" stroke="#444"/><text x="20" y="25">p95 ms</text><text x="480" y="405">documents</text>

            """
        for zehner in -2...4 where Double(zehner) >= y0 && Double(zehner) <= y1 {
            let ms = pow(10, Double(zehner))
            svg +=
                "<path d=\"M70 \(y(ms))H550\" stroke=\"#ddd\"/><text x=\"20\" y=\"\(y(ms) + 4)\">\(String(format: "%g", ms))</text>\n"
        }
        for dokumente in Set(alle.map(\.dokumente)).sorted() {
            svg += "<text x=\"\(x(dokumente) - 22)\" y=\"388\">\(dokumente)</text>\n"
        }
        let farben = ["#0b5cad", "#b3261e", "#1b7f3b", "#8a4fbf", "#b36b00", "#00777a", "#5f6368", "#c2185b"]
        for (nr, zeile) in werte.enumerated() {
            let punkte = zeile.punkte.map { "\(x($0.dokumente)),\(y($0.ms))" }.joined(separator: " ")
            svg += "<polyline points=\"\(punkte)\" fill=\"none\" stroke=\"\(farben[nr % farben.count])\" stroke-width=\"2\"/>\n"
            svg += "<text x=\"575\" y=\"\(50 + nr * 22)\" fill=\"\(farben[nr % farben.count])\">\(zeile.name)</text>\n"
        }
        try FileManager.default.createDirectory(
            atPath: (pfad as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data((svg + "</svg>\n").utf8).write(to: URL(fileURLWithPath: pfad))
        return pfad
    }
}
