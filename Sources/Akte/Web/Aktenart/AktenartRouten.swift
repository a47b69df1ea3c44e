// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The kinds of file, for those who keep the plan.
struct AktenartRouten {
    let modul: AkteModul

    var alle: [Route] {
        let store = modul.store, recht = Zugang.recht(AkteRechte.planVerwalten)
        return [
            .get(AkteURL.aktenarten, recht, "Aktenarten ansehen") { anfrage in
                .seite(try await store.read { db in try AktenartenSeite(anfrage, db) })
            },
            .get("\(AkteURL.aktenarten)/neu", recht, "Aktenart anlegen (Formular)") { anfrage in
                .seite(try await store.read { db in try AktenartFormular.seite(anfrage, db, nil) })
            },
            .post("\(AkteURL.aktenarten)/neu", recht, "Aktenart anlegen") { anfrage in
                try await Self.speichern(anfrage, store, nil)
            },
            .get("\(AkteURL.aktenarten)/{kuerzel}", recht, "Aktenart ändern (Formular)") { anfrage in
                let kuerzel = try anfrage.pfadwert("kuerzel")
                return .seite(try await store.read { db in try AktenartFormular.seite(anfrage, db, kuerzel) })
            },
            .post("\(AkteURL.aktenarten)/{kuerzel}", recht, "Aktenart ändern") { anfrage in
                try await Self.speichern(anfrage, store, try anfrage.pfadwert("kuerzel"))
            },
        ]
    }

    private static func speichern(_ anfrage: WebRequest, _ store: Store, _ kuerzel: String?) async throws -> WebResponse {
        try await Formularakt.ausfuehren(anfrage) { eingabe in
            .seite(
                try await store.read { db in try AktenartFormular.seite(anfrage, db, kuerzel, eingabe) }, status: eingabe.status)
        } _: {
            let art = try AktenartFormular.aktenart(anfrage, kuerzel)
            if kuerzel == nil, try await store.read({ db in try db.aktenart(art.kuerzel) }) != nil {
                throw Eingabefehler("kuerzel", "Das Kürzel \(art.kuerzel) ist schon vergeben.")
            }
            try await AktenartSetzen(store: store)(
                art, version: kuerzel == nil ? nil : try anfrage.version(), akteur: anfrage.akteur)
            return .weiter(nach: AkteURL.aktenarten, Meldung(.erfolg, "Die Aktenart „\(art.bezeichnung)“ ist gespeichert."))
        }
    }
}

/// The kinds as a list.
struct AktenartenSeite: Page {
    static let vorlage = "akte/aktenarten"

    struct Zeile: Encodable, Sendable {
        let kuerzel: String
        let bezeichnung: String
        let url: String
        let gattung: String
        let plan: String
        let zeichen: String
        let felder: String
        let stillgelegt: Bool
    }

    let titel = "Aktenarten"
    let brotkrumen = [Brotkrume("Aktenplan", AkteURL.aktenplan)]
    let hier = "Aktenarten"
    let neuUrl = "\(AkteURL.aktenarten)/neu"
    let vorlagenUrl = AkteURL.zeichenvorlagen
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let standard = try db.zeichenvorlage(.akte)
        zeilen = try db.aktenarten().map { art in
            Zeile(
                kuerzel: art.kuerzel, bezeichnung: art.bezeichnung, url: AkteURL.aktenart(art.kuerzel),
                gattung: art.gattung.deutsch, plan: art.plan?.text ?? "überall", zeichen: art.vorlage?.text ?? standard,
                felder: art.schema.felder.map(\.bezeichnung).joined(separator: ", "), stillgelegt: art.stillgelegt)
        }
        hatZeilen = !zeilen.isEmpty
        leer =
            zeilen.isEmpty
            ? Leer(
                "Noch keine Aktenart",
                "Eine Aktenart, zum Beispiel die KFZ-Akte, legt fest, welche Angaben eine Akte braucht und wie ihr Zeichen gebildet wird.",
                aktion: ("Aktenart anlegen", "\(AkteURL.aktenarten)/neu")) : nil
    }
}
