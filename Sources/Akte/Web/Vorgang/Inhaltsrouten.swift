// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Acts on what a Vorgang contains, sent from its tabs.
struct Inhaltsrouten {
    let modul: AkteModul

    var alle: [Route] { [ablegen, beteiligte, wiedervorlage, vermerk, erledigen] + beteiligter }

    private var store: Store { modul.store }

    private var ablegen: Route {
        .post(
            "\(AkteURL.vorgangMuster)/dokumente", .recht(AkteRechte.bearbeiten), "Dokumente ablegen",
            grenze: Hochladeformular.grenze
        ) { [modul] anfrage in
            let id = try anfrage.id("id", VorgangTag.self)
            return try await Formularakt.ausfuehren(anfrage) { eingabe in
                try await modul.vorgangsseite(anfrage, id, .dokumente, eingabe)
            } _: {
                try await Ablage(store: modul.store)(anfrage, id)
            }
        }
    }

    private var beteiligte: Route {
        .post("\(AkteURL.vorgangMuster)/beteiligte", .recht(AkteRechte.bearbeiten), "Beteiligte hinzufügen") { [modul] anfrage in
            let id = try anfrage.id("id", VorgangTag.self)
            return try await Formularakt.ausfuehren(anfrage) { eingabe in
                try await modul.vorgangsseite(anfrage, id, .beteiligte, eingabe)
            } _: {
                let neu = try await BeteiligtenHinzufuegen(store: modul.store)(
                    try Beteiligtenfelder.anlage(anfrage), in: id, akteur: anfrage.akteur)
                return .weiter(nach: AkteURL.vorgang(id, "beteiligte"), Meldung(.erfolg, "\(neu.angaben.name) ist hinzugefügt."))
            }
        }
    }

    private var wiedervorlage: Route {
        .post("\(AkteURL.vorgangMuster)/wiedervorlagen", .recht(AkteRechte.bearbeiten), "Wiedervorlage setzen") {
            [modul] anfrage in
            let id = try anfrage.id("id", VorgangTag.self)
            return try await Formularakt.ausfuehren(anfrage) { eingabe in
                try await modul.vorgangsseite(anfrage, id, .wiedervorlagen, eingabe)
            } _: {
                let anlage = try Wiedervorlagenformular.anlage(anfrage)
                let stapel = try await WiedervorlageSetzen(store: modul.store).mitRuecknahme(
                    anlage, an: .vorgang(id), akteur: anfrage.akteur)
                return .weiter(
                    nach: Rueckgaengig.anbieten(stapel, auf: AkteURL.vorgang(id, "wiedervorlagen")),
                    Meldung(.erfolg, "Der Vorgang wird am \(anlage.tag.deutsch) wieder vorgelegt."))
            }
        }
    }

    private var vermerk: Route {
        .post("\(AkteURL.vorgangMuster)/vermerke", .recht(AkteRechte.bearbeiten), "Vermerk schreiben") { [modul] anfrage in
            let id = try anfrage.id("id", VorgangTag.self)
            return try await Formularakt.ausfuehren(anfrage) { eingabe in
                try await modul.vorgangsseite(anfrage, id, .vermerke, eingabe)
            } _: {
                _ = try await AktenvermerkSchreiben(store: modul.store)(
                    anfrage.formular["text"] ?? "", in: id, akteur: anfrage.akteur)
                return .weiter(nach: AkteURL.vorgang(id, "vermerke"), Meldung(.erfolg, "Der Vermerk ist gespeichert."))
            }
        }
    }

    private var erledigen: Route {
        .post("/amt/wiedervorlagen/{id}/erledigen", .recht(AkteRechte.bearbeiten), "Wiedervorlage erledigen") { [store] anfrage in
            let id = try anfrage.id("id", WiedervorlageTag.self)
            let objekt = try await store.read { db in
                let objekt = try db.objekt(derWiedervorlage: id)
                _ = try db.objekt(objekt, fuer: AkteRechte.bearbeiten, anfrage.akteur)
                return objekt
            }
            let zurueck =
                anfrage.formular["zurueck"] == "postkorb"
                ? AkteURL.mit(AkteURL.postkorb, ["korb": "wiedervorlagen"]) : AkteURL.wiedervorlagen(objekt)
            return try await Formularakt.knopf(zurueck) {
                try await WiedervorlageErledigen(store: store)(id, akteur: anfrage.akteur)
                return .weiter(nach: zurueck, Meldung(.erfolg, "Die Wiedervorlage ist erledigt."))
            }
        }
    }

    private var beteiligter: [Route] { [Beteiligtenakt.aendern, .entfernen].flatMap { $0.routen(store) } }
}
