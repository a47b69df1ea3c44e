// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The page of a Dokument and the acts on it.
struct DokumentRouten {
    let modul: AkteModul

    var alle: [Route] {
        let store = modul.store, muster = AkteURL.dokumentMuster
        return [
            .get(
                muster, .recht(AkteRechte.lesen), "Dokument ansehen",
                Lesespur.dokument(store).um { [modul] anfrage in
                    let id = try anfrage.id("id", DokumentTag.self)
                    return try await seite(anfrage, id, modul, .keine)
                }),
            // The words of a mail are content, wherever they are shown.
            .get(
                "\(muster)/stand", .recht(AkteRechte.lesen), "Stand der Verarbeitung eines Dokuments (Teil der Seite)",
                Lesespur.dokument(store).um { [modul] anfrage in
                    .ausschnitt(try await modul.store.read { try DokumentStand(anfrage, $0, bildFuer: modul.bildFuer) })
                }),
            .get(
                "\(muster)/vorschau", .recht(AkteRechte.lesen), "Dokument neben der Liste ansehen",
                Lesespur.dokument(store).um { [modul] anfrage in
                    let id = try anfrage.id("id", DokumentTag.self)
                    let bildFuer = modul.bildFuer
                    return .ausschnitt(
                        try await modul.store.read { db in try Dokumentblick(anfrage, db, id, bildFuer: bildFuer) })
                }),
            .post(
                "\(muster)/versionen", .recht(AkteRechte.bearbeiten), "Neue Version eines Dokuments ablegen",
                grenze: Hochladeformular.grenze
            ) { [modul] anfrage in
                let id = try anfrage.id("id", DokumentTag.self)
                return try await Formularakt.ausfuehren(anfrage) {
                    try await seite(anfrage, id, modul, $0)
                } _: {
                    guard let datei = anfrage.formular.dateien.first else {
                        throw Eingabefehler("datei", "Bitte wählen Sie eine Datei.")
                    }
                    let neu = try await DokumentVersionAblegen(store: store)(
                        try datei.datei("datei"), zu: id, version: try anfrage.version(),
                        akteur: anfrage.akteur)
                    return .weiter(
                        nach: AkteURL.dokument(id), Meldung(.erfolg, "Version \(neu.neueste.bezeichnung) ist abgelegt."))
                }
            },
            .post("\(muster)/abschliessen", .recht(AkteRechte.bearbeiten), "Dokument abschließen") { [modul] anfrage in
                let id = try anfrage.id("id", DokumentTag.self)
                return try await Formularakt.ausfuehren(anfrage) {
                    try await seite(anfrage, id, modul, $0)
                } _: {
                    _ = try await DokumentAbschliessen(store: store)(
                        id, grund: anfrage.formular["grund"], version: try anfrage.version(), akteur: anfrage.akteur)
                    return .weiter(nach: AkteURL.dokument(id), Meldung(.erfolg, "Das Dokument ist abgeschlossen."))
                }
            },
            .get(
                "\(muster)/umprotokollieren", .recht(AkteRechte.bearbeiten), "Dokument umprotokollieren (Formular)",
                Lesespur.dokument(store).um { anfrage in
                    let id = try anfrage.id("id", DokumentTag.self)
                    return .seite(try await store.read { db in try DokumentUmzug.seite(anfrage, db, id) })
                }),
            .post("\(muster)/umprotokollieren", .recht(AkteRechte.bearbeiten), "Dokument umprotokollieren") { anfrage in
                let id = try anfrage.id("id", DokumentTag.self)
                return try await Formularakt.ausfuehren(anfrage) { eingabe in
                    .seite(
                        try await store.read { db in try DokumentUmzug.seite(anfrage, db, id, eingabe) }, status: eingabe.status)
                } _: {
                    let ziel = try await Zeichensuche.vorgang(anfrage.formular["ziel"], store, anfrage.akteur)
                    let neu = try await DokumentUmprotokollieren(store: store)(
                        id, nach: ziel, grund: anfrage.formular["grund"] ?? "", akteur: anfrage.akteur)
                    return .weiter(
                        nach: AkteURL.dokument(id), Meldung(.erfolg, "Das Dokument hat jetzt das Zeichen \(neu.zeichen)."))
                }
            },
        ]
    }

    private func seite(_ anfrage: WebRequest, _ id: DokumentID, _ modul: AkteModul, _ eingabe: Eingabe) async throws
        -> WebResponse
    {
        let bildFuer = modul.bildFuer
        return .seite(
            try await modul.store.read { db in try DokumentSeite(anfrage, db, id, eingabe, bildFuer: bildFuer) },
            status: eingabe.status)
    }
}
