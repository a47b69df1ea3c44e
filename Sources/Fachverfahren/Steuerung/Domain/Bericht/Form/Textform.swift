// SPDX-License-Identifier: EUPL-1.2

/// A report as plain text, one sentence a line, lists indented: for e-mail, and to compare two editions.
struct Textform: Sendable {
    func schreiben(_ ausgabe: Berichtsausgabe) -> String { ausgabe.zeilen.map(zeile).joined(separator: "\n") + "\n" }

    private func zeile(_ zeile: Berichtszeile) -> String {
        switch zeile.rolle {
        case .titel, .untertitel, .absatz, .keinBericht: zeile.text
        case .abschnitt: "\n\(zeile.text)"
        case .punkt(let stufe): einzug(stufe) + (stufe == 0 ? "• " : "– ") + zeile.text
        case .fortsetzung(let stufe): einzug(stufe) + "  " + zeile.text
        }
    }

    private func einzug(_ stufe: Int) -> String { String(repeating: "  ", count: stufe) }
}
