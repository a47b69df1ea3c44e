// SPDX-License-Identifier: EUPL-1.2

/// The text of an HTML part as a reader sees it, near enough to search it: tags inside a word leave no gap, style and script
/// are no text. In one pass.
enum Htmltext {
    static func lies(_ html: String) -> String {
        var ergebnis = String.UnicodeScalarView()
        let zeichen = Array(html.unicodeScalars)
        var stelle = 0
        while stelle < zeichen.count {
            switch zeichen[stelle] {
            case "<": stelle = element(zeichen, stelle, &ergebnis)
            case "&":
                let (scalar, ende) = verweis(zeichen, stelle)
                ergebnis.append(scalar)
                stelle = ende
            case let anderes:
                ergebnis.append(anderes)
                stelle += 1
            }
        }
        return String(ergebnis)
    }

    /// - Returns: where the text goes on.
    private static func element(_ zeichen: [Unicode.Scalar], _ anfang: Int, _ ergebnis: inout String.UnicodeScalarView) -> Int {
        if zeichen[anfang...].starts(with: "<!--".unicodeScalars) { return hinter("-->", zeichen, anfang + 4) ?? zeichen.count }
        let rest = zeichen[(anfang + 1)...].prefix(20)
        let schliesst = rest.first == "/"
        let name = String(String.UnicodeScalarView(rest.drop { $0 == "/" }.prefix { $0.isASCII && $0.properties.isAlphabetic }))
            .lowercased()
        // A sign that opens nothing.
        guard !name.isEmpty || rest.first == "!" || rest.first == "?" else {
            ergebnis.append("<")
            return anfang + 1
        }
        if !schliesst, name == "style" || name == "script" {
            return hinter("</\(name)", zeichen, anfang + 1).flatMap { hinter(">", zeichen, $0) } ?? zeichen.count
        }
        if !imWort.contains(name) { ergebnis.append("\n") }
        return hinter(">", zeichen, anfang + 1) ?? zeichen.count
    }

    private static let imWort: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "big", "code", "em", "font", "i", "ins", "del", "mark", "s", "small", "span", "strike",
        "strong",
        "sub", "sup", "tt", "u", "wbr",
    ]

    private static func hinter(_ ende: String, _ zeichen: [Unicode.Scalar], _ ab: Int) -> Int? {
        let gesucht = Array(ende.unicodeScalars)
        guard ab <= zeichen.count - gesucht.count else { return nil }
        for stelle in ab...(zeichen.count - gesucht.count) {
            if gesucht.indices.allSatisfy({ klein(zeichen[stelle + $0]) == gesucht[$0].value }) { return stelle + gesucht.count }
        }
        return nil
    }

    private static func klein(_ scalar: Unicode.Scalar) -> UInt32 {
        (0x41...0x5A).contains(scalar.value) ? scalar.value + 0x20 : scalar.value
    }

    private static func verweis(_ zeichen: [Unicode.Scalar], _ anfang: Int) -> (Unicode.Scalar, Int) {
        let rest = zeichen[(anfang + 1)...].prefix(12)
        guard let ende = rest.firstIndex(of: ";") else { return ("&", anfang + 1) }
        let name = String(String.UnicodeScalarView(rest[..<ende]))
        let zahl: UInt32?
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            zahl = UInt32(name.dropFirst(2), radix: 16)
        } else if name.hasPrefix("#") {
            zahl = UInt32(name.dropFirst(), radix: 10)
        } else {
            zahl = benannt[name]?.value
        }
        guard let scalar = zahl.flatMap(Unicode.Scalar.init) else { return ("&", anfang + 1) }
        return (scalar, ende + 1)
    }

    private static let benannt: [String: Unicode.Scalar] = [
        "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "nbsp": "\u{A0}",
        "shy": "\u{AD}",
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "zwnj": "\u{200C}", "zwj": "\u{200D}",
    ]
}
