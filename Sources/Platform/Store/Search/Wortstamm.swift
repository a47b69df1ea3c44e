// SPDX-License-Identifier: EUPL-1.2

/// Takes the endings of German inflection off a word (ä written ae). Light on purpose: plural, case and the endings of adjectives,
/// no derivation: "Wohnungen" is "Wohnung", but "wohnen" is another word. At least three letters stay.
///
/// 1. -nisse(n|s) → -nis, -erin(nen) → -er, -innen → -in, -alien → -al
/// 2. -es, or -s after a letter that can bear it
/// 3. -er of the plurals in `plurale` (Häuser, Ämter; not Bürger), -n of -ern and -eln, -en, -e, -um, -er and -em of adjectives
enum Wortstamm {
    static func stamm(_ wort: String) -> String {
        var w = Array(wort.utf8)
        guard w.count > 3 else { return wort }
        ersetze(&w)
        genitiv(&w)
        endung(&w)
        return String(decoding: w, as: UTF8.self)
    }

    private static let ersetzungen = [
        ("nissen", 3), ("nisses", 3), ("nisse", 2), ("erinnen", 5), ("erin", 2), ("innen", 3), ("alien", 3),
    ].map { (Array($0.0.utf8), $0.1) }

    private static func ersetze(_ w: inout [UInt8]) {
        for (ende, weg) in ersetzungen where endet(w, ende) && w.count - weg >= 4 {
            w.removeLast(weg)
            return
        }
    }

    private static let nachS = Set("bdfghklmnrtoay".utf8)

    private static func genitiv(_ w: inout [UInt8]) {
        guard w.count > 4 || endet(w, "ts"), w.last == s else { return }
        let davor = w[w.count - 2]
        if davor == e, w.count > 4 {
            w.removeLast(2)
        } else if nachS.contains(davor) {
            w.removeLast()
        }
    }

    private static func endung(_ w: inout [UInt8]) {
        guard w.count > 3 else { return }
        if endet(w, "ern") || endet(w, "eln") { w.removeLast() }
        if endet(w, "er") {
            if plurale.contains(where: { endet(w, $0) }) || adjektive.contains(where: { endet(w.dropLast(2), $0) }) {
                w.removeLast(2)
            }
        } else if endet(w, "em") {
            if adjektive.contains(where: { endet(w.dropLast(2), $0) }) { w.removeLast(2) }
        } else if endet(w, "en"), w.count > 4 {
            w.removeLast(2)
        } else if w.last == e {
            w.removeLast()
        } else if endet(w, "um"), w.count > 5, w[w.count - 3] != a {
            w.removeLast(2)
        }
    }

    private static let a = UInt8(ascii: "a"), e = UInt8(ascii: "e"), s = UInt8(ascii: "s")

    private static func endet(_ w: some BidirectionalCollection<UInt8>, _ ende: String) -> Bool { endet(w, Array(ende.utf8)) }
    private static func endet(_ w: some BidirectionalCollection<UInt8>, _ ende: [UInt8]) -> Bool {
        w.suffix(ende.count).elementsEqual(ende)
    }

    /// Nouns whose plural ends in -er, also as the last part of a compound.
    private static let plurale = [
        "haeuser", "aemter", "laender", "buecher", "woerter", "raeder", "daecher", "kinder", "bilder", "felder", "schilder",
        "kleider",
        "gueter", "bretter", "blaetter", "maenner", "waelder", "loecher", "doerfer", "baender", "glaeser", "graeber", "raender",
        "glieder", "lieder", "geister", "gelder", "haeupter", "kraeuter", "lichter", "schloesser", "taeler", "tuecher",
        "voelker", "gemaecher", "gemueter", "gehaelter", "denkmaeler", "hoelzer", "faesser", "faecher",
    ].map { Array($0.utf8) }

    private static let adjektive = ["lich", "ig", "isch", "bar", "sam", "haft", "los", "tiv", "iell", "tuell", "onal"].map {
        Array($0.utf8)
    }
}
