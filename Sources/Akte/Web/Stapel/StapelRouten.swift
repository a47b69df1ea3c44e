// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Changing many objects at once: choose, look at what would happen, do it, take it back.
struct StapelRouten {
    let modul: AkteModul

    var alle: [Route] { [formular, vorschau, ausfuehren, ergebnis, aufheben] }

    private var store: Store { modul.store }
    private static let recht = Zugang.recht(AkteRechte.bearbeiten)

    private var formular: Route {
        .get(
            AkteURL.stapel, Self.recht, "Sammeländerungen ansehen und beginnen",
            Lesespur(store, .seite, { anfrage, db in try Self.gewaehlt(anfrage.abfrage, anfrage, db) }).um { [store] anfrage in
                if anfrage.willAusschnitt {
                    return .ausschnitt(try await store.read { db in try Stapelform.auswahl(anfrage, db, anfrage.abfrage["wen"]) })
                }
                if Stapelwahl.alle(anfrage.abfrage).isEmpty, anfrage.abfrage["akt"] == nil {
                    return .seite(try await store.read { db in try StapellisteSeite(anfrage, db) })
                }
                return .seite(try await store.read { db in try StapelSeite(anfrage, db, anfrage.abfrage) })
            })
    }

    private var vorschau: Route {
        .post("\(AkteURL.stapel)/vorschau", Self.recht, "Vorschau einer Sammeländerung") { [store] anfrage in
            try await Self.mitFormular(anfrage, store) { form, akt, wahl in
                let plan = try await StapelAusfuehren(store: store).vorschau(akt, wahl, akteur: anfrage.akteur)
                let seite = try await store.read { db in try StapelVorschauSeite(anfrage, db, form, plan) }
                // It says what each of them has now.
                try await Lesespur(store, .seite, { anfrage, db in try Self.gewaehlt(anfrage.formular.werte, anfrage, db) })
                    .festhalten(anfrage)
                return .seite(seite)
            }
        }
    }

    private var ausfuehren: Route {
        .post(AkteURL.stapel, Self.recht, "Sammeländerung ausführen") { [store] anfrage in
            try await Self.mitFormular(anfrage, store) { _, akt, wahl in
                let ergebnis = try await StapelAusfuehren(store: store)(akt, wahl, akteur: anfrage.akteur)
                let aus = ergebnis.ausgelassen.isEmpty ? "" : " \(ergebnis.ausgelassen.count) blieben, wie sie sind."
                return .weiter(
                    nach: ergebnis.stapel.map { AkteURL.stapel($0) } ?? AkteURL.stapel,
                    Meldung(
                        .erfolg,
                        "\(ergebnis.geaendert == 1 ? "1 Eintrag ist" : "\(ergebnis.geaendert) Einträge sind") geändert.\(aus)"))
            }
        }
    }

    private var ergebnis: Route {
        .get(
            "\(AkteURL.stapel)/{id}", Self.recht, "Sammeländerung ansehen",
            Lesespur(
                store, .seite,
                { anfrage, db in
                    let posten = try db.stapelposten(try anfrage.id("id", StapelTag.self))
                    return try Set(posten.map(\.objekt)).filter { try db.sieht(anfrage.akteur, $0) }
                }
            ).um { [store] anfrage in
                let id = try anfrage.id("id", StapelTag.self)
                return .seite(try await store.read { db in try StapelErgebnisSeite(anfrage, db, id) })
            })
    }

    private var aufheben: Route {
        .post("\(AkteURL.stapel)/{id}/aufheben", Self.recht, "Sammeländerung rückgängig machen") { [store] anfrage in
            let id = try anfrage.id("id", StapelTag.self), einzeln = anfrage.formular["zurueck"] == "objekt"
            @Sendable func seite() async throws -> String {
                guard einzeln else { return AkteURL.stapel(id) }
                return try await store.read { db in try Rueckgaengig.seite(db, id, anfrage.akteur) }
            }
            return try await Formularakt.knopf(try await seite()) {
                let ergebnis = try await StapelAufheben(store: store)(id, akteur: anfrage.akteur)
                let wer = ergebnis.zurueck == 1 ? "1 Eintrag ist" : "\(ergebnis.zurueck) Einträge sind"
                let aus = ergebnis.ausgelassen.prefix(5).map { "\($0.zeichen): \($0.grund)" }.joined(separator: " ")
                let nach = try await seite()
                if einzeln, aus.isEmpty { return .weiter(nach: nach, Meldung(.erfolg, "Das ist rückgängig gemacht.")) }
                return .weiter(
                    nach: nach,
                    Meldung(
                        aus.isEmpty ? .erfolg : .warnung,
                        "\(wer) wieder wie vorher.\(aus.isEmpty ? "" : " Nicht geändert: \(aus)")"))
            }
        }
    }

    private static func gewaehlt(_ werte: Formularwerte, _ anfrage: WebRequest, _ db: ReadContext) throws -> [Aktenobjekt] {
        try Stapelwahl.alle(werte).prefix(Stapel.hoechstens).map(\.objekt).filter { try db.sieht(anfrage.akteur, $0) }
    }

    private static func mitFormular(
        _ anfrage: WebRequest, _ store: Store, _ tun: (Stapelform, Stapelakt, [Stapelwahl]) async throws -> WebResponse
    ) async throws -> WebResponse {
        try await Formularakt.ausfuehren(anfrage) { eingabe in
            .seite(
                try await store.read { db in try StapelSeite(anfrage, db, anfrage.formular.werte, eingabe) },
                status: eingabe.status)
        } _: {
            guard let form = anfrage.formular["akt"].flatMap(Stapelform.init(rawValue:)) else {
                throw Eingabefehler("akt", "Bitte wählen Sie, was geschehen soll.")
            }
            return try await tun(form, try form.akt(anfrage.formular, anfrage), Stapelwahl.alle(anfrage.formular.werte))
        }
    }
}
