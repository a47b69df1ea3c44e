// SPDX-License-Identifier: EUPL-1.2

/// Finds what may be signs of files in a text. Towns choose their own templates, so it looks for the shape all of them share:
/// digits held together by `.`, `-`, `/` or `#`. The register of signs decides afterwards.
enum Zeichensucher {
    static let hoechstens = 60
    private static let laenge = 5...60
    private static let bindezeichen: Set<Character> = ["-", "/", "#", ".", "–", "_"]

    /// - Parameter stellen: the texts in the order of their weight.
    static func kandidaten(_ stellen: [(ort: Zeichenkandidat.Ort, text: String)]) -> [Zeichenkandidat] {
        var gefunden: [Zeichenkandidat] = []
        var bekannt: Set<String> = []
        func merken(_ zeichen: String, _ ort: Zeichenkandidat.Ort, genau: Bool) {
            guard gefunden.count < hoechstens, bekannt.insert(zeichen).inserted else { return }
            gefunden.append(Zeichenkandidat(zeichen: zeichen, ort: ort, genau: genau))
        }
        for (ort, text) in stellen {
            for wort in worte(text.prefix(200_000)) {
                for teil in teile(wort) { merken(teil, ort, genau: true) }
                if let gelesen = berichtigt(wort) { for teil in teile(gelesen) { merken(teil, ort, genau: false) } }
                if gefunden.count == hoechstens { return gefunden }
            }
        }
        return gefunden
    }

    /// Words of the right shape. Blanks around a joint are closed first: scanned letters often have `2026 / 0004`.
    private static func worte(_ text: Substring) -> [String] {
        var worte: [String] = []
        var wort = ""
        var luecke = false
        func ende() {
            let kern = wort.trimmingEnden()
            if passt(kern) { worte.append(kern) }
            wort = ""
        }
        for zeichen in text {
            if zeichen == " " || zeichen == "\t" || zeichen == "\u{A0}" {
                luecke = !wort.isEmpty
                continue
            }
            let glied = zeichen.isLetter || zeichen.isNumber || bindezeichen.contains(zeichen)
            if luecke, !(glied && (verbindet(zeichen) || wort.last.map(verbindet) == true)) { ende() }
            luecke = false
            if glied {
                wort.append(zeichen == "–" ? "-" : zeichen)
                if wort.count > 200 { ende() }
            } else {
                ende()
            }
        }
        ende()
        return worte
    }

    /// A joint that belongs to no ordinary sentence, so that blanks around it may be closed.
    private static func verbindet(_ zeichen: Character) -> Bool {
        zeichen == "/" || zeichen == "-" || zeichen == "–" || zeichen == "#"
    }

    private static func passt(_ wort: String) -> Bool {
        guard laenge.contains(wort.count), wort.contains(where: { bindezeichen.contains($0) }) else { return false }
        return wort.count(where: { $0.isNumber || "OoIl".contains($0) }) >= 3 && wort.contains(where: \.isNumber)
    }

    /// The word and what is left of it without its last parts: a sign of a Dokument holds that of its Vorgang and of its Akte.
    private static func teile(_ wort: String) -> [String] {
        var teile = [wort]
        var rest = Substring(wort)
        while let stelle = rest.lastIndex(where: { $0 == "/" || $0 == "#" }), teile.count < 5 {
            rest = rest[..<stelle]
            guard passt(String(rest)) else { break }
            teile.append(String(rest))
        }
        return teile
    }

    /// The word with letters read as the digits they look like; `nil` where nothing would change.
    private static func berichtigt(_ wort: String) -> String? {
        let neu = String(wort.map { $0 == "O" || $0 == "o" ? "0" : $0 == "l" || $0 == "I" ? "1" : $0 })
        return neu == wort || !passt(neu) ? nil : neu
    }
}

extension String {
    /// Without joints at the ends, which belong to the sentence.
    fileprivate func trimmingEnden() -> String {
        var kern = Substring(self)
        while let erstes = kern.first, !erstes.isLetter, !erstes.isNumber { kern.removeFirst() }
        while let letztes = kern.last, !letztes.isLetter, !letztes.isNumber { kern.removeLast() }
        return String(kern)
    }
}
