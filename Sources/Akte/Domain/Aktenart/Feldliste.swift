// SPDX-License-Identifier: EUPL-1.2

/// The fields of a kind as lines of text, so that a records manager can change them in one box:
/// `schluessel; Bezeichnung; Typ; Pflicht; Wert | Wert`.
enum Feldliste {
    static func lesen(_ text: String) throws(ObjektError) -> Metadatenschema {
        var felder: [Metadatenfeld] = []
        for (nr, zeile) in text.split(whereSeparator: \.isNewline).enumerated() {
            let teile = zeile.split(separator: ";", omittingEmptySubsequences: false).map { gestutzt($0) }
            if teile == [""] { continue }
            func feld(_ i: Int) -> String { teile.indices.contains(i) ? teile[i] : "" }
            guard let typ = Metadatenfeld.Typ(rawValue: feld(2).isEmpty ? "text" : feld(2).lowercased()) else {
                throw .aktenartUngueltig(
                    "Zeile \(nr + 1): „\(feld(2).prefix(40))“ ist kein Typ. Möglich sind text, zahl, tag, wahl und janein.")
            }
            guard ["", "pflicht", "freiwillig"].contains(feld(3).lowercased()) else {
                throw .aktenartUngueltig("Zeile \(nr + 1): An vierter Stelle steht „pflicht“ oder „freiwillig“.")
            }
            felder.append(
                Metadatenfeld(
                    feld(0), feld(1), typ, pflicht: feld(3).lowercased() == "pflicht",
                    werte: feld(4).split(separator: "|").map { gestutzt($0) }.filter { !$0.isEmpty }))
        }
        return try Metadatenschema(felder)
    }

    static func text(_ schema: Metadatenschema) -> String {
        schema.felder.map {
            [
                $0.schluessel, $0.bezeichnung, $0.typ.rawValue, $0.pflicht ? "pflicht" : "freiwillig",
                $0.werte.joined(separator: " | "),
            ]
            .joined(separator: "; ")
        }.joined(separator: "\n")
    }

    private static func gestutzt(_ text: Substring) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
