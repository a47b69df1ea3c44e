// SPDX-License-Identifier: EUPL-1.2
import CSV
import Core
import Foundation
import Store
import Web

/// The Löschkonzept: look, prove, run now.
struct LoeschRouten {
    let dienst: Datenschutzdienst

    var alle: [Route] {
        let lesen = Zugang.recht(DatenschutzRechte.verzeichnis), loeschen = Zugang.recht(DatenschutzRechte.loeschen)
        return [
            .get(LoeschSeite.url, lesen, "Löschkonzept mit Nachweisen ansehen") { [dienst] anfrage in
                .lesung { db in Lesung(try LoeschSeite(anfrage, db, dienst.loeschregeln, laeufe: dienst.laeufe)) }
            },
            .get(LoeschSeite.csv, lesen, "Löschnachweise als CSV-Datei") { [dienst] anfrage in
                let nachweise = try await dienst.store.read { try $0.loeschnachweise(limit: 100_000) }
                let regeln = Dictionary(dienst.loeschregeln.map { ($0.lauf, $0) }) { erste, _ in erste }
                let writer = CSVWriter()
                let zeilen = nachweise.map { einer in
                    [
                        einer.zeit.iso8601, regeln[einer.lauf]?.datenart ?? einer.lauf, regeln[einer.lauf]?.regelfrist ?? "",
                        String(einer.anzahl), einer.fehler ?? "",
                    ]
                }
                let bytes =
                    CSVWriter.byteOrderMark
                    + ([["Zeit", "Datenart", "Regellöschfrist", "Gelöscht", "Fehler"]] + zeilen).flatMap { writer.row($0) }
                return .daten(Data(bytes), typ: "text/csv; charset=utf-8")
                    .mitKopf("content-disposition", "attachment; filename=\"loeschnachweise-\(anfrage.jetzt.tag.iso).csv\"")
            },
            .post(LoeschSeite.ausfuehren, loeschen, "Löschlauf jetzt ausführen") { [dienst] anfrage in
                guard anfrage.akteur.darf(DatenschutzRechte.loeschen) else { throw DatenschutzError.verboten }
                try await dienst.loeschlauf(anfrage.akteur)
                return .weiter(
                    nach: LoeschSeite.url,
                    Meldung(.erfolg, "Der Löschlauf ist bestellt. Laden Sie die Seite in einer Minute neu."))
            },
        ]
    }
}
