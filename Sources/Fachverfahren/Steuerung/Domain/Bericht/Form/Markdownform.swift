// SPDX-License-Identifier: EUPL-1.2

/// A report as Markdown (CommonMark): headings without gaps, nested lists.
struct Markdownform: Sendable {
    func schreiben(_ ausgabe: Berichtsausgabe) -> String {
        var text = ""
        var vorige: Berichtszeile.Rolle?
        for zeile in ausgabe.zeilen {
            if let vorige, Self.getrennt(vorige, zeile.rolle) { text += "\n" }
            text += self.zeile(zeile) + "\n"
            vorige = zeile.rolle
        }
        return text
    }

    private func zeile(_ zeile: Berichtszeile) -> String {
        let text = Self.maskiert(zeile.text)
        return switch zeile.rolle {
        case .titel: "# \(text)"
        case .abschnitt: "## \(text)"
        case .untertitel: "### \(text)"
        case .absatz: text
        case .keinBericht: "*\(text)*"
        case .punkt(let stufe): String(repeating: "  ", count: stufe) + "- \(text)"
        // A blank line before it makes it a paragraph of its own within the item.
        case .fortsetzung(let stufe): "\n" + String(repeating: "  ", count: stufe + 1) + text
        }
    }

    /// Items of one list follow each other, everything else stands apart.
    private static func getrennt(_ vorige: Berichtszeile.Rolle, _ rolle: Berichtszeile.Rolle) -> Bool {
        switch (vorige, rolle) {
        case (.punkt, .punkt), (_, .fortsetzung): false
        default: true
        }
    }

    /// Signs that would mean something to Markdown stand with a stroke before them, and so does the point behind a number at the
    /// beginning, which would open a list.
    static func maskiert(_ text: String) -> String {
        var ergebnis = ""
        var nurZiffern = true
        for (nr, zeichen) in text.enumerated() {
            let amAnfang = nr == 0 && "#+-=>~".contains(zeichen)
            let nummer = nurZiffern && nr > 0 && (zeichen == "." || zeichen == ")")
            if amAnfang || nummer || "\\`*_[]<>&|".contains(zeichen) { ergebnis.append("\\") }
            ergebnis.append(zeichen.isNewline ? " " : zeichen)
            nurZiffern = nurZiffern && zeichen.isASCII && zeichen.isNumber
        }
        return ergebnis
    }
}
