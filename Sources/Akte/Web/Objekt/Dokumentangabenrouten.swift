// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// What is said of a Dokument, and what it is an Anlage of.
struct Dokumentangabenrouten {
    let modul: AkteModul

    var alle: [Route] {
        let store = modul.store
        return [
            .get(
                "\(AkteURL.dokumentMuster)/angaben", .recht(AkteRechte.bearbeiten), "Angaben zum Dokument ändern (Formular)",
                Lesespur.dokument(store).um {
                    anfrage in
                    let id = try anfrage.id("id", DokumentTag.self)
                    return .seite(try await store.read { db in try Dokumentangabenformular.seite(anfrage, db, id) })
                }),
            .post("\(AkteURL.dokumentMuster)/angaben", .recht(AkteRechte.bearbeiten), "Angaben zum Dokument ändern") { anfrage in
                let id = try anfrage.id("id", DokumentTag.self)
                return try await Formularakt.ausfuehren(anfrage) { eingabe in
                    .seite(
                        try await store.read { db in try Dokumentangabenformular.seite(anfrage, db, id, eingabe) },
                        status: eingabe.status)
                } _: {
                    _ = try await DokumentangabenAendern(store: store)(
                        id, try Dokumentangabenformular.angaben(anfrage), version: try anfrage.version(), akteur: anfrage.akteur)
                    return .weiter(nach: AkteURL.dokument(id), Meldung(.erfolg, "Die Angaben sind geändert."))
                }
            },
            .get(
                "\(AkteURL.dokumentMuster)/anlage", .recht(AkteRechte.bearbeiten), "Anlage zuordnen (Formular)",
                Lesespur.dokument(store).um { anfrage in
                    let id = try anfrage.id("id", DokumentTag.self)
                    return .seite(try await store.read { db in try Anlagenformular.seite(anfrage, db, id) })
                }),
            .post("\(AkteURL.dokumentMuster)/anlage", .recht(AkteRechte.bearbeiten), "Anlage zuordnen") { anfrage in
                let id = try anfrage.id("id", DokumentTag.self)
                return try await Formularakt.ausfuehren(anfrage) { eingabe in
                    .seite(
                        try await store.read { db in try Anlagenformular.seite(anfrage, db, id, eingabe) },
                        status: eingabe.status)
                } _: {
                    let haupt = anfrage.formular["haupt"].flatMap { DokumentID($0) }
                    try await AnlageZuordnen(store: store)(id, zu: haupt, akteur: anfrage.akteur)
                    let text = haupt == nil ? "Das Dokument steht jetzt für sich." : "Das Dokument ist jetzt eine Anlage."
                    return .weiter(nach: AkteURL.dokument(id), Meldung(.erfolg, text))
                }
            },
        ]
    }
}

/// The form that makes a Dokument an Anlage.
enum Anlagenformular {
    static func seite(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: DokumentID, _ eingabe: Eingabe = .keine) throws
        -> Formularseite
    {
        let (dokument, v) = try db.dokument(id, fuer: AkteRechte.bearbeiten, anfrage.akteur)
        let baum = try db.anlagenbaum(in: v.id)
        let gewaehlt = eingabe.wert("haupt", anfrage.abfrage["ziel"] ?? baum[id]?.text)
        let andere = try db.dokumente(in: v.id, sichtbarFuer: anfrage.akteur).filter { $0.id != id && baum[$0.id] == nil }
        var seite = Formularseite(
            "Anlage zuordnen",
            [Brotkrume(v.zeichen.text, AkteURL.vorgang(v.id)), Brotkrume("Dokument \(dokument.lfd)", AkteURL.dokument(id))],
            eingabe: eingabe,
            Formular(
                url: AkteURL.dokument(id, "anlage"),
                felder: [
                    .auswahl(
                        Feldauswahl(
                            "haupt", "Gehört als Anlage zu",
                            [Option("", "keinem, es steht für sich")]
                                + andere.map { Option($0.id.text, "\($0.lfd) \($0.betreff)", gewaehlt: $0.id.text == gewaehlt) },
                            fehler: eingabe.fehler("haupt")))
                ], knopf: "Zuordnung speichern", abbrechenUrl: AkteURL.dokument(id)))
        seite.gegenstand = "\(dokument.zeichen): \(dokument.betreff)"
        seite.text = "Eine Anlage zieht mit ihrem Hauptdokument um und steht in der Liste darunter."
        return seite
    }
}
