// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Who can see this and why, and setting it: at Akte, Vorgang, Dokument and unit of the plan.
struct Zugriffsrouten {
    let modul: AkteModul

    var alle: [Route] { Objektweg.alle.flatMap { [ansehen($0), setzen($0)] } + plan }

    private var store: Store { modul.store }

    private func ansehen(_ weg: Objektweg) -> Route {
        .get(
            "\(weg.muster)/zugriff", .recht(AkteRechte.lesen), "Ansehen, wer Zugriff hat, \(weg.wovon)",
            Lesespur(store, .seite, { anfrage, _ in [try weg.objekt(anfrage)] }).um { [store] anfrage in
                let objekt = try weg.objekt(anfrage)
                return .seite(try await store.read { db in try ZugriffSeite(anfrage, db, objekt) })
            })
    }

    private func setzen(_ weg: Objektweg) -> Route {
        .post("\(weg.muster)/zugriff", .recht(AkteRechte.zugriffSetzen), "Zugriff \(weg.wovon) setzen") { [store] anfrage in
            let objekt = try weg.objekt(anfrage)
            return try await Formularakt.ausfuehren(anfrage) { eingabe in
                .seite(try await store.read { db in try ZugriffSeite(anfrage, db, objekt, eingabe) }, status: eingabe.status)
            } _: {
                try await setzen(anfrage, .objekt(objekt))
            }
        }
    }

    private func setzen(_ anfrage: WebRequest, _ ort: Zugriffsort) async throws -> WebResponse {
        // First who may, so that nobody tries out names of people here.
        let regel = try await store.read { db in
            _ = try db.zugriffZumSetzen(ort, anfrage.akteur)
            return try Zugriffsformular.regel(anfrage, db)
        }
        try await ZugriffSetzen(store: store)(
            ort, regel, grund: anfrage.formular["grund"] ?? "", version: try anfrage.version(), akteur: anfrage.akteur)
        let ziel = try await store.read { db in
            // Whoever keeps the plan may restrict what is none of their business any more.
            guard case .plan(let plan) = ort,
                try !db.darfAendern(db.eigeneZugriffsregel(ort).regel, an: plan, anfrage.akteur)
            else { return ZugriffURL.ort(ort) }
            return AkteURL.aktenplan
        }
        return .weiter(nach: ziel, Meldung(.erfolg, "Der Zugriff ist gespeichert und gilt ab sofort."))
    }

    private var plan: [Route] {
        [
            .get(ZugriffURL.planMuster, .recht(AkteRechte.planVerwalten), "Zugriff einer Aktenplaneinheit ansehen (Formular)") {
                [store] anfrage in
                let zeichen = try Self.planzeichen(anfrage)
                return .seite(try await store.read { db in try Planzugriff.seite(anfrage, db, zeichen) })
            },
            .post(ZugriffURL.planMuster, .recht(AkteRechte.planVerwalten), "Zugriff einer Aktenplaneinheit setzen") {
                [store] anfrage in
                let zeichen = try Self.planzeichen(anfrage)
                return try await Formularakt.ausfuehren(anfrage) { eingabe in
                    .seite(
                        try await store.read { db in try Planzugriff.seite(anfrage, db, zeichen, eingabe) },
                        status: eingabe.status)
                } _: {
                    try await setzen(anfrage, .plan(zeichen))
                }
            },
        ]
    }

    private static func planzeichen(_ anfrage: WebRequest) throws -> Planzeichen {
        do { return try Planzeichen(try anfrage.pfadwert("plan")) } catch { throw WebFehler.nichtGefunden }
    }
}

/// The form for a unit of the plan; it holds for everything below.
enum Planzugriff {
    static func seite(_ anfrage: WebRequest, _ db: some ReadAccess, _ zeichen: Planzeichen, _ eingabe: Eingabe = .keine) throws
        -> Formularseite
    {
        guard let einheit = try db.planeinheit(zeichen, am: anfrage.jetzt.tag) else { throw WebFehler.nichtGefunden }
        var seite = Formularseite(
            "Zugriff auf eine Aktenplaneinheit", [Brotkrume("Aktenplan", AkteURL.aktenplan)], eingabe: eingabe,
            try Zugriffsformular.formular(anfrage, db, .plan(zeichen), oe: nil, eingabe))
        seite.hier = zeichen.text
        seite.gegenstand = "\(zeichen) \(einheit.inhaltsangabe)"
        seite.text =
            "Was Sie hier setzen, gilt für alle Akten dieser Einheit und der Einheiten darunter, auch für bestehende."
        return seite
    }
}
