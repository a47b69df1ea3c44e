// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Comparing scans, and what becomes of the paper.
struct Papierrouten {
    let dienst: Poststellendienst

    var alle: [Route] {
        let store = dienst.store, papier = Zugang.recht(PostRechte.papier)
        return [
            .get(PostURL.papier, .recht(PostRechte.eingang), "Papier und Scanprüfung ansehen") { anfrage in
                .lesung { db in Lesung(try PapierSeite(anfrage, db)) }
            },
            .post("\(PostURL.muster)/pruefung", .recht(PostRechte.pruefen), "Scan mit dem Papier vergleichen") { anfrage in
                let id = try anfrage.id("id", EingangTag.self)
                let bild = dienst.werkzeuge.seitenbild != nil
                return try await Formularakt.ausfuehren(anfrage, feld: "pruefvermerk") { eingaben in
                    try await store.read { try PosteingangSeite(anfrage, $0, gewaehlt: id, bild: bild, eingaben) }
                } _: {
                    let gut = anfrage.formular["ergebnis"] == "bestanden"
                    try await ScanPruefen(dienst: dienst)(
                        id, bestanden: gut, vermerk: anfrage.formular["pruefvermerk"], akteur: anfrage.akteur)
                    return .weiter(
                        nach: gut ? PostURL.eintrag(id) : PostURL.eingang,
                        Meldung(
                            .erfolg,
                            gut ? "Die Prüfung ist bestanden." : "Der Scan ist beanstandet und liegt unter „Zurückgewiesen“."))
                }
            },
            .post("\(PostURL.muster)/verbleib", papier, "Verbleib des Papiers festlegen") { anfrage in
                let id = try anfrage.id("id", EingangTag.self)
                let zurueck = PostURL.eintrag(id, .zugeordnet)
                do {
                    let verbleib = anfrage.formular["verbleib"].flatMap(Verbleib.init(rawValue:)) ?? .vernichten
                    try await Papierakt(dienst: dienst).verbleib(
                        id, verbleib, grund: anfrage.formular["verbleibgrund"], akteur: anfrage.akteur)
                } catch PostError.grundFehlt {
                    return .weiter(nach: zurueck, Meldung(.warnung, PostError.grundFehlt.meldung))
                }
                return .weiter(nach: zurueck, Meldung(.erfolg, "Der Verbleib des Papiers ist festgelegt."))
            },
            .post("\(PostURL.muster)/transfervermerk", papier, "Transfervermerk noch einmal ablegen") { anfrage in
                try await Papierakt(dienst: dienst).transfervermerk(
                    try anfrage.id("id", EingangTag.self), akteur: anfrage.akteur)
                return .weiter(
                    nach: PostURL.papier,
                    Meldung(.erfolg, "Der Transfervermerk wird erstellt. Bitte laden Sie die Seite gleich neu."))
            },
            .post(PostURL.vernichtet, papier, "Papier als vernichtet eintragen") { anfrage in
                let ids = anfrage.formular.werte.alle("eingang").compactMap { EingangID($0) }
                guard !ids.isEmpty else {
                    return .weiter(nach: PostURL.papier, Meldung(.warnung, "Bitte wählen Sie mindestens einen Eingang aus."))
                }
                return try await Formularakt.ausfuehren(anfrage, feld: "papiertabelle") { eingaben in
                    try await store.read { try PapierSeite(anfrage, $0, eingaben) }
                } _: {
                    try await Papierakt(dienst: dienst).vernichtet(ids, akteur: anfrage.akteur)
                    return .weiter(nach: PostURL.papier, Meldung(.erfolg, "Das Papier ist als vernichtet eingetragen."))
                }
            },
            .post(PostURL.einstellung, papier, "Einstellungen der Poststelle ändern") { anfrage in
                try await Formularakt.ausfuehren(anfrage, feld: "stichprobe") { eingaben in
                    try await store.read { try PapierSeite(anfrage, $0, eingaben) }
                } _: {
                    try await Papierakt(dienst: dienst).einstellen(
                        Posteinstellungen(
                            stichprobe: anfrage.formular["stichprobe"].flatMap { Int($0) } ?? -1,
                            papiermonate: anfrage.formular["papiermonate"].flatMap { Int($0) } ?? -1,
                            verfahren: anfrage.formular["verfahren"] ?? ""), akteur: anfrage.akteur)
                    return .weiter(nach: PostURL.papier, Meldung(.erfolg, "Die Einstellungen sind gespeichert."))
                }
            },
        ]
    }
}
