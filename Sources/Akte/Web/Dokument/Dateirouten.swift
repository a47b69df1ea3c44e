// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The files themselves: to look at, to save, and as a picture of a page. A withheld file is not handed out, and what was made of it is
/// withheld with it.
struct Dateirouten {
    let modul: AkteModul

    var alle: [Route] {
        [
            .get("\(AkteURL.dokumentMuster)/inhalt", .recht(AkteRechte.lesen), "Datei eines Dokuments ansehen") {
                [modul] anfrage in
                let version = try await oeffnen(anfrage, modul)
                // What a browser might run or guess at is only saved, never shown.
                return try await datei(version, modul, herunterladen: !Dateiart.imBrowser.contains(version.mediatyp))
            },
            .get("\(AkteURL.dokumentMuster)/download", .recht(AkteRechte.lesen), "Datei eines Dokuments herunterladen") {
                [modul] anfrage in
                try await datei(try await oeffnen(anfrage, modul), modul, herunterladen: true)
            },
            .get("\(AkteURL.dokumentMuster)/vorschau.png", .recht(AkteRechte.lesen), "Bild einer Seite eines Dokuments") {
                [modul] anfrage in
                let version = try await oeffnen(anfrage, modul)
                try await modul.inhalte.einlassPruefen(version.inhalt)
                guard let bilder = modul.vorschau,
                    let bild = try await DokumentVorschau(store: modul.store, bilder: bilder)(
                        version.inhalt, typ: version.mediatyp, seite: Trefferseite.gelesen(anfrage) ?? 1)
                else { throw WebFehler.nichtGefunden }
                return .daten(bild, typ: "image/png").mitKopf("cache-control", "private, no-store")
            },
            .get("\(AkteURL.dokumentMuster)/fassung", .recht(AkteRechte.lesen), "PDF-Fassung eines Dokuments ansehen") {
                [modul] anfrage in
                try await fassung(try await oeffnen(anfrage, modul), modul)
            },
        ]
    }

    private func oeffnen(_ anfrage: WebRequest, _ modul: AkteModul) async throws -> DokumentVersion {
        let nr = try anfrage.abfrage["version"].map { text in
            guard let nr = Int(text) else { throw WebFehler.nichtGefunden }
            return nr
        }
        return try await DokumentOeffnen(store: modul.store)(
            try anfrage.id("id", DokumentTag.self), nr: nr, akteur: anfrage.akteur)
    }

    /// Derived, so it may be missing on this node; the original is always there.
    private func fassung(_ version: DokumentVersion, _ modul: AkteModul) async throws -> WebResponse {
        try await modul.inhalte.einlassPruefen(version.inhalt)
        guard let ablage = modul.vorschau?.ablage,
            let fassung = try await modul.store.read({ try $0.fassung(version.inhalt.sha256) })
        else { throw AkteError.fassungFehlt }
        do {
            let name = version.dateiname + ".pdf"
            return .inhalt(
                pfad: try await ablage.verifiedFile(fassung), groesse: fassung.groesse, typ: "application/pdf", name: name,
                herunterladen: false)
        } catch StoreError.inhaltBeschaedigt {
            throw AkteError.fassungFehlt
        }
    }

    private func datei(_ version: DokumentVersion, _ modul: AkteModul, herunterladen: Bool) async throws -> WebResponse {
        let pfad = try await modul.inhalte.verifiedFile(version.inhalt)
        let typ = version.mediatyp.hasPrefix("text/") ? "\(version.mediatyp); charset=utf-8" : version.mediatyp
        return .inhalt(
            pfad: pfad, groesse: version.inhalt.groesse, typ: typ, name: version.dateiname, herunterladen: herunterladen)
    }
}
