// SPDX-License-Identifier: EUPL-1.2

/// One entry of a word list as it is searched: one word or several in a row, the last one only begun where a star ends it
/// (`diagnos*`).
struct Wortfolge: Sendable, Hashable {
    let worte: [String]
    let istAnfang: Bool

    init(_ text: String) {
        worte = Suchtext(text).worte
        istAnfang = text.hasSuffix("*")
    }

    func beginnt(an stelle: Int, in text: [String]) -> Bool {
        guard stelle + worte.count <= text.count else { return false }
        let ganze = istAnfang ? worte.count - 1 : worte.count
        guard zip(worte.prefix(ganze), text[stelle...]).allSatisfy({ $0 == $1 }) else { return false }
        return !istAnfang || text[stelle + ganze].hasPrefix(worte[ganze])
    }
}

/// All word lists of a rule set, searched at once: the cost of a text does not grow with the lists.
struct Wortregister: Sendable, Hashable {
    private struct Treffer: Sendable, Hashable {
        let liste: String
        let folge: Wortfolge
    }

    /// By the sum of the first word, so that the words of a text need not become strings to be looked up.
    private var nachWort: [UInt64: [Treffer]] = [:]
    /// Entries whose first word is only begun.
    private var nachAnfang: [UInt64: [Treffer]] = [:]
    /// Whether one of them has as many letters.
    private var hatAnfang: [Bool] = []

    init(_ listen: [String: [String]]) {
        for (name, eintraege) in listen.sorted(by: { $0.key < $1.key }) {
            for eintrag in eintraege {
                let treffer = Treffer(liste: name, folge: Wortfolge(eintrag))
                guard let erstes = treffer.folge.worte.first else { continue }
                let summe = erstes.utf8.reduce(Self.anfang, Self.summe)
                if treffer.folge.istAnfang, treffer.folge.worte.count == 1 {
                    nachAnfang[summe, default: []].append(treffer)
                    let laenge = erstes.utf8.count
                    hatAnfang += Array(repeating: false, count: max(0, laenge + 1 - hatAnfang.count))
                    hatAnfang[laenge] = true
                } else {
                    nachWort[summe, default: []].append(treffer)
                }
            }
        }
    }

    /// Names of the lists of which a word stands in the text.
    func listen(in text: Suchtext) -> Set<String> {
        if nachWort.isEmpty, nachAnfang.isEmpty { return [] }
        var moegliche: [(stelle: Int, treffer: [Treffer])] = []
        var (stelle, laenge, summe) = (0, 0, Self.anfang)
        for byte in text.bytes {
            if Suchtext.istZeichen(byte) {
                summe = Self.summe(summe, Suchtext.klein(byte))
                laenge += 1
                if laenge < hatAnfang.count, hatAnfang[laenge], let treffer = nachAnfang[summe] {
                    moegliche.append((stelle, treffer))
                }
            } else if laenge > 0 {
                if let treffer = nachWort[summe] { moegliche.append((stelle, treffer)) }
                (stelle, laenge, summe) = (stelle + 1, 0, Self.anfang)
            }
        }
        if laenge > 0, let treffer = nachWort[summe] { moegliche.append((stelle, treffer)) }
        if moegliche.isEmpty { return [] }
        // Two words may have one sum, and further ones may have to follow.
        let worte = text.worte
        return Set(
            moegliche.flatMap { stelle, treffer in
                treffer.filter { $0.folge.beginnt(an: stelle, in: worte) }.map(\.liste)
            })
    }

    /// FNV-1a. Who makes words of the same sum makes them compared once more, no more than that.
    private static let anfang: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func summe(_ bisher: UInt64, _ byte: UInt8) -> UInt64 { (bisher ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
