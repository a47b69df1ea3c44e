// SPDX-License-Identifier: EUPL-1.2

/// How a batch is cut into its letters.
struct Teilung: Hashable, Sendable {
    struct Stueck: Hashable, Sendable {
        /// Pages of the batch, counted from 1, in order. What was left out is missing.
        let seiten: [Int]
        /// The sign on the sheet in front.
        let ziel: String?

        /// Such as `3–5, 7`.
        var text: String {
            Teilung.bereiche(seiten).map {
                $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
            }
            .joined(separator: ", ")
        }
    }

    let stuecke: [Stueck]
    /// Pages that no letter gets: separator sheets and what somebody left out.
    let entfallen: [Int]

    /// By the sheets found. Sheets without pages between them make nothing.
    init(seiten: Int, blaetter: [Int: Trennblatt]) {
        var (stuecke, offen, ziel) = ([Stueck](), [Int](), String?.none)
        for seite in 1...max(1, seiten) {
            guard let blatt = blaetter[seite] else {
                offen.append(seite)
                continue
            }
            if !offen.isEmpty { stuecke.append(Stueck(seiten: offen, ziel: ziel)) }
            (offen, ziel) = ([], blatt.ziel)
        }
        if !offen.isEmpty { stuecke.append(Stueck(seiten: offen, ziel: ziel)) }
        self.stuecke = stuecke
        entfallen = blaetter.keys.filter { (1...max(1, seiten)).contains($0) }.sorted()
    }

    /// By hand: at which pages a letter begins, and which pages are left out.
    init(seiten: Int, anfaenge: Set<Int>, ohne: Set<Int>) {
        var (stuecke, offen) = ([Stueck](), [Int]())
        for seite in 1...max(1, seiten) {
            if anfaenge.contains(seite), !offen.isEmpty {
                stuecke.append(Stueck(seiten: offen, ziel: nil))
                offen = []
            }
            if !ohne.contains(seite) { offen.append(seite) }
        }
        if !offen.isEmpty { stuecke.append(Stueck(seiten: offen, ziel: nil)) }
        self.stuecke = stuecke
        entfallen = ohne.filter { (1...max(1, seiten)).contains($0) }.sorted()
    }

    /// Whether it changes anything: one letter with all pages is the batch itself.
    var aendertEtwas: Bool { stuecke.count > 1 || (stuecke.count == 1 && !entfallen.isEmpty) }

    static func bereiche(_ seiten: [Int]) -> [ClosedRange<Int>] {
        var bereiche: [ClosedRange<Int>] = []
        for seite in seiten {
            if let letzter = bereiche.last, letzter.upperBound + 1 == seite {
                bereiche[bereiche.count - 1] = letzter.lowerBound...seite
            } else {
                bereiche.append(seite...seite)
            }
        }
        return bereiche
    }
}
