// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Sign-in and account of clerks.
struct AmtRouten {
    let modul: IdentityModul

    var alle: [Route] {
        [
            .get("/amt/anmeldung", .oeffentlich, "Anmeldeseite der Verwaltung") { anfrage in
                if anfrage.sitzung != nil { return .weiter(nach: "/amt") }
                return .seite(AmtAnmeldeSeite(weiter: anfrage.abfrage["weiter"], anmeldename: nil, fehler: nil))
            },
            .post("/amt/anmeldung", .oeffentlich, "Mitarbeitende anmelden") { [modul] in try await anmelden($0, modul) },
            .get("/amt/konto", .mitarbeiter, "Eigenes Konto und Sitzungen") { [modul] in
                .seite(try await KontoSeite.laden($0, modul, fehler: nil))
            },
            .post("/amt/konto/kennwort", .mitarbeiter, "Eigenes Kennwort ändern") { [modul] in
                try await Kontoaktionen.kennwort($0, modul, zurueck: "/amt/konto")
            },
            .post("/amt/konto/sitzungen/ende", .mitarbeiter, "Eigene Sitzung beenden") { [modul] in
                try await Kontoaktionen.sitzungEnde($0, modul, zurueck: "/amt/konto")
            },
            .post("/amt/konto/kuerzel", .mitarbeiter, "Tastaturkürzel ein- oder ausschalten") { [modul] in
                try await kuerzel($0, modul)
            },
        ] + Sitzungsrouten(modul: modul, imAmt: true).alle + Zugangsrouten(modul: modul).alle
            + Vertretungsrouten(modul: modul).alle
    }

    private func anmelden(_ anfrage: WebRequest, _ modul: IdentityModul) async throws -> WebResponse {
        try modul.drossel.pruefe(anfrage.adresse, jetzt: anfrage.jetzt)
        let eingabe = MitarbeiterAnmelden.Eingabe(
            anmeldename: anfrage.formular["anmeldename"] ?? "", kennwort: anfrage.formular.werte.roh("kennwort") ?? "",
            code: anfrage.formular["code"] ?? "", geraet: anfrage.kopf("user-agent") ?? "", adresse: anfrage.adresse)
        do {
            let token = try await MitarbeiterAnmelden(store: modul.store, sitzungen: modul.sitzungen, sperre: modul.sperre)(
                eingabe)
            modul.drossel.erlasse(anfrage.adresse)
            return try await Kontoaktionen.angemeldet(
                token, anfrage, modul, nach: Ortsangabe.sicher(anfrage.formular["weiter"], sonst: "/amt"))
        } catch let error as IdentityError where error == .falscheAnmeldung || error.art == .gedrosselt {
            let seite = AmtAnmeldeSeite(
                weiter: anfrage.formular["weiter"], anmeldename: eingabe.anmeldename, fehler: error.meldung)
            return .seite(seite, status: error.art == .gedrosselt ? 429 : 422)
        }
    }

    private func kuerzel(_ anfrage: WebRequest, _ modul: IdentityModul) async throws -> WebResponse {
        let mitarbeiter = try anfrage.mitarbeiter()
        let an = anfrage.formular["kuerzel"] == "an"
        try await modul.store.commit(Vermerk(anfrage.akteur, "identity.konto.kuerzel")) { tx in
            try tx.execute("UPDATE id_mitarbeiter SET kuerzel = \(an), version = version + 1 WHERE id = \(mitarbeiter.id)")
            tx.vermerke(Gegenstand("identity.mitarbeiter", mitarbeiter.id.text), feld: "kuerzel", neu: an ? "an" : "aus")
        }
        try await modul.sitzungen.verlaengern(anfrage.besuch.token)
        return .weiter(
            nach: "/amt/konto", Meldung(.erfolg, an ? "Tastaturkürzel sind eingeschaltet." : "Tastaturkürzel sind ausgeschaltet.")
        )
    }
}
