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

    private var nachWort: [String: [Treffer]] = [:]
    /// Entries whose first word is only begun.
    private var nachAnfang: [String: [Treffer]] = [:]
    private var anfangslaengen: Set<Int> = []

    init(_ listen: [String: [String]]) {
        for (name, eintraege) in listen.sorted(by: { $0.key < $1.key }) {
            for eintrag in eintraege {
                let treffer = Treffer(liste: name, folge: Wortfolge(eintrag))
                guard let erstes = treffer.folge.worte.first else { continue }
                if treffer.folge.istAnfang, treffer.folge.worte.count == 1 {
                    nachAnfang[erstes, default: []].append(treffer)
                    anfangslaengen.insert(erstes.utf8.count)
                } else {
                    nachWort[erstes, default: []].append(treffer)
                }
            }
        }
    }

    /// Names of the lists of which a word stands in the text.
    func listen(in text: Suchtext) -> Set<String> {
        if nachWort.isEmpty, nachAnfang.isEmpty { return [] }
        let worte = text.worte
        var gefunden: Set<String> = []
        for (stelle, wort) in worte.enumerated() {
            for treffer in nachWort[wort] ?? [] where treffer.folge.beginnt(an: stelle, in: worte) {
                gefunden.insert(treffer.liste)
            }
            for laenge in anfangslaengen where laenge <= wort.utf8.count {
                for treffer in nachAnfang[String(wort.prefix(laenge))] ?? [] { gefunden.insert(treffer.liste) }
            }
        }
        return gefunden
    }
}
