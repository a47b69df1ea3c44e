// SPDX-License-Identifier: EUPL-1.2

/// What differs between the words of two versions: whole lines first, then the words of lines that were rewritten.
struct Textvergleich: Hashable, Sendable {
    enum Art: String, Hashable, Sendable { case gleich, entfernt, neu }

    struct Teil: Hashable, Sendable {
        let art: Art
        let text: String
    }

    /// One line of the result. A rewritten line holds the parts that went and those that came.
    struct Zeile: Hashable, Sendable {
        let teile: [Teil]
        var geaendert: Bool { teile.contains { $0.art != .gleich } }
    }

    /// More is not compared: nobody reads it, and the work grows with its square.
    static let hoechstensZeilen = 5_000
    private static let hoechstensWorte = 1_000
    /// Pairs of words that are looked at in one comparison; where they are used up, lines stand as a whole.
    private static let hoechstensWortpaare = 4_000_000

    let zeilen: [Zeile]
    /// The texts were longer than what was compared.
    let gekuerzt: Bool

    init(_ alt: String, _ neu: String) {
        let a = Self.zeilen(alt), b = Self.zeilen(neu)
        gekuerzt = a.count > Self.hoechstensZeilen || b.count > Self.hoechstensZeilen
        var rest = Self.hoechstensWortpaare
        zeilen = Self.bloecke(Array(a.prefix(Self.hoechstensZeilen)), Array(b.prefix(Self.hoechstensZeilen))).flatMap { block in
            block.gleich.map { Zeile(teile: [Teil(art: .gleich, text: $0)]) } + Self.umgeschrieben(block.weg, block.neu, &rest)
        }
    }

    var entfernt: Int { zeilen.filter { $0.teile.contains { $0.art == .entfernt } }.count }
    var neu: Int { zeilen.filter { $0.teile.contains { $0.art == .neu } }.count }

    private struct Block {
        var gleich: [String] = []
        var weg: [String] = []
        var neu: [String] = []
    }

    private static func zeilen(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { zeile in
            zeile.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.filter { !$0.isEmpty }
    }

    /// Runs of what stayed, each followed by what went and what came at its end.
    private static func bloecke(_ a: [String], _ b: [String]) -> [Block] {
        let (weg, neu) = Folge.unterschied(a, b)
        var bloecke = [Block()]
        var i = 0, j = 0
        while i < a.count || j < b.count {
            if i < a.count, weg[i] {
                bloecke[bloecke.count - 1].weg.append(a[i])
                i += 1
            } else if j < b.count, neu[j] {
                bloecke[bloecke.count - 1].neu.append(b[j])
                j += 1
            } else {
                let letzter = bloecke[bloecke.count - 1]
                if !letzter.weg.isEmpty || !letzter.neu.isEmpty { bloecke.append(Block()) }
                bloecke[bloecke.count - 1].gleich.append(a[i])
                i += 1
                j += 1
            }
        }
        return bloecke
    }

    /// Lines that stand opposite each other are compared word by word.
    private static func umgeschrieben(_ weg: [String], _ neu: [String], _ rest: inout Int) -> [Zeile] {
        var paare: [Zeile] = []
        for (alt, neu) in zip(weg, neu) { paare += worte(alt, neu, &rest) }
        return paare + weg.dropFirst(neu.count).map { Zeile(teile: [Teil(art: .entfernt, text: $0)]) }
            + neu.dropFirst(weg.count).map { Zeile(teile: [Teil(art: .neu, text: $0)]) }
    }

    private static func worte(_ alt: String, _ neu: String, _ rest: inout Int) -> [Zeile] {
        let a = alt.split(separator: " ").map(String.init), b = neu.split(separator: " ").map(String.init)
        let ganz = [
            Zeile(teile: [Teil(art: .entfernt, text: alt)]), Zeile(teile: [Teil(art: .neu, text: neu)]),
        ]
        guard a.count <= hoechstensWorte, b.count <= hoechstensWorte, a.count * b.count <= rest else { return ganz }
        rest -= a.count * b.count
        let bloecke = bloecke(a, b)
        let gleiche = bloecke.reduce(0) { $0 + $1.gleich.count }
        // Lines with little in common read better one after the other.
        guard gleiche * 2 >= max(a.count, b.count) else { return ganz }
        let teile = bloecke.flatMap { block in
            [(Art.gleich, block.gleich), (.entfernt, block.weg), (.neu, block.neu)].filter { !$0.1.isEmpty }.map {
                Teil(art: $0.0, text: $0.1.joined(separator: " "))
            }
        }
        return [Zeile(teile: teile)]
    }
}
