// SPDX-License-Identifier: EUPL-1.2
import Core

/// Until when a kind of plate may be given out: E plates end with the law that made them.
// § FZV:79(9)
struct Artgeltung: Hashable, Sendable {
    let zusatz: Zusatz
    let geltung: Geltung
    let quelle: Rechtsquelle

    /// From the text of `kennzeichenarten.tsv`.
    static func lies(tsv: String) throws(KennzeichenError) -> [Artgeltung] {
        var ergebnis: [Artgeltung] = []
        for zeile in try Tabelle(tsv, datei: "kennzeichenarten.tsv").zeilen {
            guard let zusatz = Zusatz(rawValue: try zeile.text("zusatz")) else { throw zeile.fehler("zusatz unbekannt") }
            ergebnis.append(
                Artgeltung(
                    zusatz: zusatz, geltung: Geltung(von: try zeile.tag("gueltig_von"), bis: try zeile.tag("gueltig_bis")),
                    quelle: Rechtsquelle(try zeile.text("werk"), try zeile.text("stelle"))))
        }
        return ergebnis
    }

    func beanstandung(_ art: Kennzeichenart, am tag: Kalendertag) -> Beanstandung? {
        guard art.zusatz == zusatz, !geltung.umfasst(tag) else { return nil }
        return Beanstandung(
            regel: "zusatz-\(zusatz.rawValue.lowercased())", version: geltung.bis?.iso ?? "", quelle: quelle,
            grund: KennzeichenError.zusatzNichtGueltig(zusatz).meldung)
    }
}
