// SPDX-License-Identifier: EUPL-1.2
import CSV
import Core

/// The tables of an audit as CSV for spreadsheets.
enum Pruefungstabellen {
    static func fragen(_ stand: Pruefungsstand) -> [UInt8] {
        csv(
            [
                "Teil", "Prüffeld", "Frage", "Gewicht", "Stufe", "Erläuterung", "Sachstand", "Beantwortet von", "Beantwortet am",
                "Belege", "Herkunft",
            ],
            stand.felder.flatMap { feld in
                feld.fragen.map { frage in
                    let antwort = stand.antworten[frage.schluessel]
                    return [
                        String(frage.teil), feld.name, frage.frage, String(frage.gewicht),
                        antwort?.stufe.deutsch ?? "nicht beantwortet",
                        antwort?.erlaeuterung ?? "", antwort?.sachstand.deutsch ?? "",
                        antwort.flatMap { stand.namen[$0.von] } ?? "",
                        antwort?.zeit.deutsch ?? "", String(stand.belege[frage.schluessel]?.count ?? 0), frage.quelle,
                    ]
                }
            })
    }

    static func empfehlungen(_ stand: Pruefungsstand) -> [UInt8] {
        csv(
            [
                "Feststellung", "Wortlaut der Feststellung", "Prüffeld", "Empfehlung", "Wortlaut der Empfehlung", "Haltung",
                "Stellungnahme",
                "Stellungnahme vom", "Einheit", "Zuständig", "Frist", "Stand", "Grund des Verzugs", "Ergebnis", "Umgesetzt am",
            ],
            stand.feststellungen.flatMap { fest -> [[String]] in
                let eigene = stand.empfehlungen.filter { $0.feststellung == fest.id }
                let kopf = [fest.nr, fest.wortlaut, fest.feld]
                guard !eigene.isEmpty else { return [kopf + Array(repeating: "", count: 12)] }
                return eigene.map { e in
                    kopf + [
                        e.nr, e.wortlaut, e.haltung?.deutsch ?? "", e.stellungnahme ?? "", e.stellungnahmeAm?.deutsch ?? "",
                        stand.einheit(e.oe), stand.wer(e.zustaendig), e.frist?.deutsch ?? "", e.umsetzung.deutsch, e.verzug ?? "",
                        e.ergebnis ?? "", e.umgesetzt?.deutsch ?? "",
                    ]
                }
            })
    }

    /// - Parameter dateien: name of the file by the upload it came from.
    static func kosten(_ stand: Pruefungsstand, _ dateien: [PruefeinlesungID: String]) -> [UInt8] {
        csv(
            ["Jahr", "Kostenart", "Betrag in Euro", "Fachbereich", "Arbeitsplätze", "IT-VZÄ", "Zuordnung", "Datei", "Zeile"],
            stand.kosten.map { posten in
                let z = posten.zeile
                return [
                    String(z.jahr), z.kostenart, euro(z.betrag), z.oe.map { stand.einheit($0) } ?? "gesamt",
                    z.arbeitsplaetze.map(String.init) ?? "", z.vzae.map(euro) ?? "", z.zuordnung?.deutsch ?? "",
                    dateien[posten.einlesung] ?? "", String(z.zeile),
                ]
            })
    }

    /// Of the whole city; what has no data says so.
    static func kennzahlen(_ stand: Pruefungsstand) -> [UInt8] {
        let jahre = Set(stand.kosten.filter { $0.zeile.oe == nil }.map(\.zeile.jahr)).union(stand.vergleich.map(\.jahr)).sorted(
            by: >)
        let zeilen = jahre.flatMap { jahr -> [[String]] in
            let kennzahlen = Kennzahl.alle(stand.kosten.map(\.zeile).filter { $0.oe == nil && $0.jahr == jahr })
            let namen = kennzahlen.map(\.name) + stand.vergleich.filter { $0.jahr == jahr }.map(\.kennzahl)
            var gesehen: Set<String> = Set(Ressourcenkennzahl.allCases.map(\.rawValue))
            return namen.filter { gesehen.insert($0).inserted }.map { name in
                let wert = kennzahlen.first { $0.name == name }
                let vergleich = stand.vergleich.first { $0.jahr == jahr && $0.kennzahl == name }
                let eigen = [wert.map { euro($0.summe) } ?? "keine Daten", wert?.jeArbeitsplatz.map(euro) ?? "keine Daten"]
                return [String(jahr), name] + eigen + ["Euro je Arbeitsplatz"] + verglichen(vergleich)
            } + ressourcen(stand, jahr)
        }
        return csv(
            [
                "Jahr", "Kennzahl", "Summe in Euro", "Wert", "Einheit", "verglichene Kommunen", "Minimum",
                "1. Viertelwert",
                "2. Viertelwert (Median)", "3. Viertelwert", "Maximum", "Quelle der Vergleichswerte",
            ], zeilen)
    }

    private static func ressourcen(_ stand: Pruefungsstand, _ jahr: Int) -> [[String]] {
        let posten = stand.kosten.map(\.zeile).filter { $0.oe == nil && $0.jahr == jahr }
        return Ressourcenkennzahl.allCases.map { kennzahl in
            let vergleich = stand.vergleich.first { $0.jahr == jahr && $0.kennzahl == kennzahl.rawValue }
            return [String(jahr), kennzahl.titel, "", kennzahl.wert(posten).map(euro) ?? "keine Daten", kennzahl.einheit]
                + verglichen(vergleich)
        }
    }

    private static func verglichen(_ werte: Vergleichswerte?) -> [String] {
        guard let werte else { return ["keine Daten"] + Array(repeating: "", count: 6) }
        return [String(werte.anzahl)] + werte.werte.map(euro) + [werte.quelle]
    }

    static func csv(_ kopf: [String], _ zeilen: [[String]]) -> [UInt8] {
        let writer = CSVWriter()
        return CSVWriter.byteOrderMark + ([kopf] + zeilen).flatMap { writer.row($0) }
    }

    private static func euro(_ geld: Geld) -> String { String(geld.deutsch.prefix { $0 != "\u{00A0}" }) }
}
