// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store
import Web

/// The register of what came in: list, one entry, files, and registering by hand.
struct EingangRouten {
    let dienst: Poststellendienst

    private var recht: Zugang { .recht(PostRechte.eingang) }

    var alle: [Route] {
        let store = dienst.store, mitBild = dienst.werkzeuge.seitenbild != nil
        return [
            .get(PostURL.eingang, recht, "Posteingang ansehen") { anfrage in
                .lesung { db in Lesung(try PosteingangSeite(anfrage, db, bild: mitBild)) }
            },
            .get(PostURL.neu, recht, "Eingang registrieren (Formular)") { anfrage in
                .lesung { db in Lesung(try EingangNeuSeite(anfrage, db)) }
            },
            .post(
                PostURL.neu, recht, "Eingang registrieren", grenze: (EingangNeuSeite.hoechstensMb + 1) * 1_048_576
            ) { anfrage in
                try await Formularakt.ausfuehren(anfrage, feld: "dateien") { eingaben in
                    try await store.read { try EingangNeuSeite(anfrage, $0, eingaben) }
                } _: {
                    try await erfassen(anfrage)
                }
            },
            .get("\(PostURL.muster)/dateien/{nr}", recht, "Datei eines Eingangs ansehen") { anfrage in
                try await datei(anfrage)
            },
            .get("\(PostURL.muster)/seiten/{nr}", recht, "Bild einer Seite eines Eingangs") { anfrage in
                try await seitenbild(anfrage)
            },
        ]
    }

    private func erfassen(_ anfrage: WebRequest) async throws -> WebResponse {
        guard let oe = anfrage.formular["oe"].flatMap({ Int64($0) }) else { throw PostError.einheitFehlt }
        let neu = try await EingangErfassen(dienst: dienst)(
            anfrage.formular.dateien.map { Postdatei(name: $0.dateiname, inhalt: $0.inhalt, anfang: $0.anfang) },
            .init(
                kanal: anfrage.formular["kanal"].flatMap(Eingangskanal.init(rawValue:)) ?? .upload, oe: OrgNummer(oe),
                eingangAm: try anfrage.tag("eingang"), eingangGrund: anfrage.formular["eingangsgrund"],
                betreff: anfrage.formular["betreff"], absender: anfrage.formular["absender"]), akteur: anfrage.akteur)
        let text =
            neu.count == 1
            ? "Der Eingang ist unter \(neu[0].nummer) registriert."
            : "\(neu.count) Eingänge sind registriert, ab \(neu[0].nummer)."
        return .weiter(nach: neu.first.map { PostURL.eintrag($0.id) } ?? PostURL.eingang, Meldung(.erfolg, text))
    }

    private func gewaehlt(_ anfrage: WebRequest, nr: Int) async throws -> Eingangsdatei {
        let id = try anfrage.id("id", EingangTag.self)
        let datei = try await dienst.store.read { db in
            try db.lesbareDateien(try db.eingang(id, fuer: anfrage.akteur)).first { $0.nr == nr }
        }
        guard let datei else { throw PostError.nichtGefunden }
        return datei
    }

    private func datei(_ anfrage: WebRequest) async throws -> WebResponse {
        guard let nr = Int(try anfrage.pfadwert("nr")) else { throw PostError.nichtGefunden }
        let datei = try await gewaehlt(anfrage, nr: nr).datei
        let typ = datei.mediatyp.hasPrefix("text/") ? "\(datei.mediatyp); charset=utf-8" : datei.mediatyp
        return .inhalt(
            pfad: try await dienst.inhalte.verifiedFile(datei.inhalt), groesse: datei.inhalt.groesse, typ: typ,
            name: datei.dateiname, herunterladen: !Dateiaufnahme.zeigtDerBrowser(datei.mediatyp))
    }

    private func seitenbild(_ anfrage: WebRequest) async throws -> WebResponse {
        guard let nr = Int(try anfrage.pfadwert("nr")), (1...5_000).contains(nr), let zeichnen = dienst.werkzeuge.seitenbild
        else {
            throw PostError.nichtGefunden
        }
        let datei = try await gewaehlt(anfrage, nr: 1).datei
        guard datei.mediatyp == "application/pdf" else { throw PostError.nichtGefunden }
        let breite = anfrage.abfrage["klein"] == nil ? 1_000 : 240
        let bild = try await zeichnen(try await dienst.inhalte.verifiedFile(datei.inhalt), nr, breite)
        return .daten(bild, typ: "image/png").mitKopf("cache-control", "private, no-store")
    }
}
