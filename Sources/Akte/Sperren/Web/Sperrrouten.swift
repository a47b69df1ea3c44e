// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Checking out and in, one's own draft, and what the record manager does about locks.
struct Sperrrouten {
    let modul: AkteModul
    private static let muster = AkteURL.dokumentMuster

    var alle: [Route] {
        [liste, auschecken, verlaengern, abbrechen, kopie, kopieAblegen] + einchecken + entsperren + [vergleich]
    }

    private var store: Store { modul.store }

    private var liste: Route {
        .get(AkteURL.sperren, .recht(AkteRechte.lesen), "Ausgecheckte Dokumente und Sperren ansehen") { [store] anfrage in
            .seite(try await store.read { db in try SperrenSeite(anfrage, db) })
        }
    }

    private var auschecken: Route {
        .post("\(Self.muster)/auschecken", .recht(AkteRechte.bearbeiten), "Dokument auschecken") { [store] anfrage in
            let id = try anfrage.id("id", DokumentTag.self)
            return try await Formularakt.knopf(AkteURL.dokument(id)) {
                let (sperre, _) = try await DokumentAuschecken(store: store)(
                    id, Sperrwunsch(kanal: .seite, grund: anfrage.formular["grund"]), akteur: anfrage.akteur)
                return .weiter(
                    nach: AkteURL.dokument(id),
                    Meldung(.erfolg, "Das Dokument ist bis \(sperre.bis.deutsch) für Sie ausgecheckt."))
            }
        }
    }

    private var verlaengern: Route {
        .post("\(Self.muster)/sperre-verlaengern", .recht(AkteRechte.bearbeiten), "Eigene Sperre verlängern") { [store] anfrage in
            let id = try anfrage.id("id", DokumentTag.self)
            return try await Formularakt.knopf(AkteURL.dokument(id)) {
                let sperre = try await SperreVerlaengern(store: store)(dokument: id, akteur: anfrage.akteur)
                return .weiter(
                    nach: AkteURL.dokument(id),
                    Meldung(.erfolg, "Das Dokument bleibt bis \(sperre.bis.deutsch) für Sie gesperrt."))
            }
        }
    }

    private var abbrechen: Route {
        .post("\(Self.muster)/auschecken-abbrechen", .recht(AkteRechte.lesen), "Auschecken abbrechen") { [store] anfrage in
            let id = try anfrage.id("id", DokumentTag.self)
            return try await Formularakt.knopf(AkteURL.dokument(id)) {
                try await AuscheckenAbbrechen(store: store)(id, akteur: anfrage.akteur)
                return .weiter(nach: AkteURL.dokument(id), Meldung(.erfolg, "Das Auschecken ist abgebrochen."))
            }
        }
    }

    private var kopie: Route {
        .get(
            "\(Self.muster)/arbeitskopie", .recht(AkteRechte.lesen), "Eigene Arbeitskopie herunterladen",
            Lesespur.dokument(modul.store, .datei).um { [modul] anfrage in
                let id = try anfrage.id("id", DokumentTag.self)
                let kopie = try await modul.store.read { db in
                    _ = try db.dokument(id, fuer: AkteRechte.lesen, anfrage.akteur)
                    return try db.arbeitskopie(von: id, anfrage.akteur)
                }
                guard let kopie else { throw WebFehler.nichtGefunden }
                return .inhalt(
                    pfad: try await modul.inhalte.verifiedFile(kopie.datei.inhalt), groesse: kopie.datei.inhalt.groesse,
                    typ: kopie.datei.mediatyp, name: kopie.datei.dateiname, herunterladen: true)
            })
    }

    private var kopieAblegen: Route {
        .post(
            "\(Self.muster)/arbeitskopie", .recht(AkteRechte.bearbeiten), "Arbeitskopie speichern",
            grenze: Hochladeformular.grenze
        ) { [store] anfrage in
            let id = try anfrage.id("id", DokumentTag.self)
            // Before anything is said of the file: what is kept from somebody is not there.
            _ = try await store.read { try $0.dokumentZumAendern(id, anfrage.akteur) }
            return try await Formularakt.knopf(AkteURL.dokument(id)) {
                guard let datei = anfrage.formular.dateien.first else {
                    throw Eingabefehler("datei", "Bitte wählen Sie eine Datei.")
                }
                _ = try await ArbeitskopieAblegen(store: store)(try datei.datei("datei"), zu: id, akteur: anfrage.akteur)
                return .weiter(
                    nach: AkteURL.dokument(id), Meldung(.erfolg, "Die Arbeitskopie ist gespeichert. Nur Sie sehen sie."))
            }
        }
    }

    private var einchecken: [Route] {
        [
            .get(
                "\(Self.muster)/einchecken", .recht(AkteRechte.bearbeiten), "Dokument einchecken (Formular)",
                Lesespur.dokument(store).um {
                    [store] anfrage in
                    let id = try anfrage.id("id", DokumentTag.self)
                    return .seite(try await store.read { db in try Sperrformular.einchecken(anfrage, db, id) })
                }),
            .post(
                "\(Self.muster)/einchecken", .recht(AkteRechte.bearbeiten), "Dokument einchecken",
                grenze: Hochladeformular.grenze
            ) { [store] anfrage in
                let id = try anfrage.id("id", DokumentTag.self)
                return try await Formularakt.ausfuehren(anfrage) { eingabe in
                    .seite(
                        try await store.read { db in try Sperrformular.einchecken(anfrage, db, id, eingabe) },
                        status: eingabe.status)
                } _: {
                    let neu = try await DokumentEinchecken(store: store)(
                        id, datei: try anfrage.formular.dateien.first?.datei("datei"),
                        haupt: anfrage.formular["stufe"] == "gross", bemerkung: anfrage.formular["bemerkung"],
                        akteur: anfrage.akteur)
                    return .weiter(
                        nach: AkteURL.dokument(id),
                        Meldung(.erfolg, "Version \(neu.neueste.bezeichnung) ist abgelegt, das Dokument ist wieder frei."))
                }
            },
        ]
    }

    private var entsperren: [Route] {
        [
            .get(
                "\(Self.muster)/entsperren", .recht(AkteRechte.sperreErzwingen), "Sperre aufheben (Formular)",
                Lesespur.dokument(store).um {
                    [store] anfrage in
                    let id = try anfrage.id("id", DokumentTag.self)
                    return .seite(try await store.read { db in try Sperrformular.entsperren(anfrage, db, id) })
                }),
            .post("\(Self.muster)/entsperren", .recht(AkteRechte.sperreErzwingen), "Sperre aufheben") { [store] anfrage in
                let id = try anfrage.id("id", DokumentTag.self)
                return try await Formularakt.ausfuehren(anfrage) { eingabe in
                    .seite(
                        try await store.read { db in try Sperrformular.entsperren(anfrage, db, id, eingabe) },
                        status: eingabe.status)
                } _: {
                    guard let sperre = anfrage.formular["sperre"].flatMap({ SperreID($0) }) else { throw AkteError.sperreFehlt }
                    try await SperreErzwingen(store: store)(
                        sperre, grund: anfrage.formular["grund"] ?? "", akteur: anfrage.akteur)
                    return .weiter(nach: AkteURL.dokument(id), Meldung(.erfolg, "Die Sperre ist aufgehoben."))
                }
            },
        ]
    }

    private var vergleich: Route {
        .get("\(Self.muster)/vergleich", .recht(AkteRechte.lesen), "Zwei Versionen eines Dokuments vergleichen") {
            [store] anfrage in
            let id = try anfrage.id("id", DokumentTag.self)
            // The words are read like the file: whoever opens a restricted one is recorded.
            let nr = anfrage.abfrage["nach"].flatMap { Int($0) }
            _ = try await DokumentOeffnen(store: store)(id, nr: nr, akteur: anfrage.akteur)
            return .seite(VergleichSeite(try await store.read { db in try VergleichSeite.Stoff(anfrage, db, id) }))
        }
    }
}
