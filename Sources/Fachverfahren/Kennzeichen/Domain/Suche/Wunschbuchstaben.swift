// SPDX-License-Identifier: EUPL-1.2

/// Letters made from names.
enum Wunschbuchstaben {
    static let laengeHoechstens = 100

    /// Initials, best first: given name + family name, the other way round, pairs within double names, single letters.
    static func aus(vorname: String, nachname: String) throws(KennzeichenError) -> [Erkennungsbuchstaben] {
        guard vorname.utf8.count <= laengeHoechstens, nachname.utf8.count <= laengeHoechstens else {
            throw .eingabeZuLang(hoechstens: laengeHoechstens)
        }
        let vor = anfaenge(vorname), nach = anfaenge(nachname)
        var texte: [String] = []
        for v in vor { for n in nach { texte.append("\(v)\(n)") } }
        for n in nach { for v in vor { texte.append("\(n)\(v)") } }
        for namen in [vor, nach] where namen.count >= 2 { texte.append("\(namen[0])\(namen[1])") }
        texte += (vor + nach).map(String.init)
        var ergebnis: [Erkennungsbuchstaben] = []
        for text in texte.prefix(60) {
            let buchstaben = try Erkennungsbuchstaben(text)
            if !ergebnis.contains(buchstaben) { ergebnis.append(buchstaben) }
        }
        guard !ergebnis.isEmpty else { throw .nameUngueltig }
        return ergebnis
    }

    /// First letters of the parts of a name; particles such as „von der“ do not count.
    private static func anfaenge(_ name: String) -> [Character] {
        name.split(whereSeparator: { " -\u{A0}'’.".contains($0) }).compactMap { teil in
            guard !partikel.contains(String(teil)), let erster = teil.first else { return nil }
            return grundbuchstabe(erster)
        }
    }

    /// A–Z for a letter with or without marks. The plate knows no umlauts behind the seal.
    // § FZV:Anlage1(1)
    private static func grundbuchstabe(_ zeichen: Character) -> Character? {
        if let gross = Buchstabe.gross(zeichen, umlaute: false) { return gross }
        if let ersatz = ersatz[zeichen] { return ersatz }
        return zeichen.unicodeScalars.first.flatMap { Buchstabe.gross(Character($0), umlaute: false) }
    }

    private static let partikel: Set<String> = [
        "von", "van", "de", "der", "den", "di", "da", "dos", "zu", "zur", "zum", "vom", "und", "ten", "ter", "el", "al", "la",
        "le",
    ]

    private static let ersatz: [Character: Character] = {
        var tafel: [Character: Character] = [:]
        let gruppen: [(Character, String)] = [
            ("A", "ÄÀÁÂÃÅĀĂĄÆ"), ("C", "ÇĆČĈĊ"), ("D", "ĎĐÐ"), ("E", "ÈÉÊËĒĖĘĚ"), ("G", "ĞĢĜĠ"), ("H", "ĦĤ"), ("I", "ÌÍÎÏĪĮİı"),
            ("J", "Ĵ"), ("K", "Ķ"), ("L", "ŁĹĽĻ"), ("N", "ÑŃŇŅ"), ("O", "ÖÒÓÔÕØŌŐŒ"), ("R", "ŘŔŖ"), ("S", "ŚŠŞȘŜß"),
            ("T", "ŤŢȚŦÞ"),
            ("U", "ÜÙÚÛŪŮŰŲŬ"), ("W", "Ŵ"), ("Y", "ÝŸŶ"), ("Z", "ŹŻŽ"),
        ]
        for (grund, zeichen) in gruppen {
            for z in zeichen {
                tafel[z] = grund
                for klein in z.lowercased() { tafel[klein] = tafel[klein] ?? grund }
            }
        }
        return tafel
    }()
}
