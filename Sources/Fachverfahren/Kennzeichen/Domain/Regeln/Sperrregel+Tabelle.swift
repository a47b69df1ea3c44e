// SPDX-License-Identifier: EUPL-1.2
import Core

extension Sperrregel {
    /// The rules of `sperrkombinationen.tsv` that a town in `land` starts with.
    static func lies(tsv: String, land: String) throws(KennzeichenError) -> [Sperrregel] {
        var regeln: [Sperrregel] = []
        for zeile in try Tabelle(tsv, datei: "sperrkombinationen.tsv").zeilen {
            let laender = try zeile.text("land").split(separator: "|")
            let regel = try lies(zeile)
            if laender.contains("*") || laender.contains(Substring(land)) { regeln.append(regel) }
        }
        return regeln
    }

    private static func lies(_ zeile: Tabelle.Zeile) throws(KennzeichenError) -> Sperrregel {
        guard let version = Int(try zeile.text("version")) else { throw zeile.fehler("version ist keine Zahl") }
        guard let wirkung = Wirkung(rawValue: try zeile.text("wirkung")) else { throw zeile.fehler("wirkung unbekannt") }
        let wegtext = try zeile.text("wege")
        let wege =
            wegtext == "*" ? Vergabeweg.allCases : wegtext.split(separator: "|").compactMap { Vergabeweg(rawValue: String($0)) }
        guard !wege.isEmpty else { throw zeile.fehler("wege unbekannt") }
        let uz = try zeile.text("uz")
        return Sperrregel(
            id: try zeile.text("id"), version: version, wirkung: wirkung, wege: Set(wege),
            unterscheidungszeichen: uz == "*" ? nil : try Unterscheidungszeichen(uz),
            muster: try Regelmuster(buchstaben: zeile.text("buchstaben"), zahl: zeile.text("zahl")),
            geltung: Geltung(von: try zeile.tag("gueltig_von"), bis: try zeile.tag("gueltig_bis")),
            grund: try zeile.text("grund"),
            quelle: Rechtsquelle(try zeile.text("werk"), try zeile.text("stelle")))
    }
}
