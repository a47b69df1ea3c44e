// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// Batches: cut by hand, taken back, and the sheets that cut them.
struct Stapelrouten {
    let dienst: Poststellendienst

    var alle: [Route] {
        let recht = Zugang.recht(PostRechte.eingang), store = dienst.store, bild = dienst.werkzeuge.seitenbild != nil
        return [
            .get("\(PostURL.muster)/teilen", recht, "Posteingang: Stapel teilen (Formular)") { anfrage in
                let id = try anfrage.id("id", EingangTag.self)
                return .seite(try await store.read { try TeilenSeite(try $0.eingang(id, fuer: anfrage.akteur), bild: bild) })
            },
            .post("\(PostURL.muster)/teilen", recht, "Posteingang: Stapel teilen") { anfrage in
                let id = try anfrage.id("id", EingangTag.self)
                return try await Formularakt.ausfuehren(anfrage, feld: "seiten") { eingaben in
                    try await store.read { try TeilenSeite(try $0.eingang(id, fuer: anfrage.akteur), bild: bild, eingaben) }
                } _: {
                    try await teilen(anfrage, id)
                }
            },
            .post("\(PostURL.muster)/teilung-aufheben", recht, "Posteingang: Teilung eines Stapels aufheben") { anfrage in
                let id = try anfrage.id("id", EingangTag.self)
                do {
                    try await StapelTeilen(dienst: dienst).aufheben(id, akteur: anfrage.akteur)
                } catch PostError.teilungNichtAufhebbar {
                    return .weiter(nach: PostURL.eintrag(id), Meldung(.warnung, PostError.teilungNichtAufhebbar.meldung))
                }
                return .weiter(nach: PostURL.eintrag(id), Meldung(.erfolg, "Die Teilung ist aufgehoben."))
            },
            .get("/amt/posteingang/trennblaetter.pdf", recht, "Trennblätter drucken (PDF)") { anfrage in
                guard let druck = dienst.druck else { throw PostError.werkzeugFehlt("WeasyPrint") }
                let ziel = anfrage.abfrage["zeichen"]
                // A sheet leads only to a Vorgang that the person may know of.
                if let ziel { _ = try await store.read { try Zielsuche.vorgang(ziel, $0, anfrage.akteur) } }
                let blaetter = try Trennblattdruck(anzahl: anfrage.abfrage["anzahl"].flatMap { Int($0) } ?? 5, ziel: ziel)
                return .daten(try await druck(blaetter, []), typ: "application/pdf")
                    .mitKopf("content-disposition", "attachment; filename=\"trennblaetter.pdf\"")
                    .mitKopf("cache-control", "private, no-store")
            },
        ]
    }

    private func teilen(_ anfrage: WebRequest, _ id: EingangID) async throws -> WebResponse {
        let eingang = try await dienst.store.read { try $0.eingang(id, fuer: anfrage.akteur) }
        let zahlen = { (name: String) in Set(anfrage.formular.werte.alle(name).compactMap { Int($0) }) }
        let teilung = Teilung(seiten: eingang.seiten ?? 0, anfaenge: zahlen("beginn"), ohne: zahlen("ohne"))
        let neu = try await StapelTeilen(dienst: dienst)(id, teilung, version: try anfrage.version(), akteur: anfrage.akteur)
        return .weiter(
            nach: neu.first.map { PostURL.eintrag($0.id) } ?? PostURL.eingang,
            Meldung(.erfolg, "Der Stapel ist in \(neu.count) \(neu.count == 1 ? "Schriftstück" : "Schriftstücke") geteilt."))
    }
}
