// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// Sign-in, registration and account of citizens, and the guests' entry.
struct BuergerRouten {
    let modul: IdentityModul

    var alle: [Route] {
        [
            .get("/anmeldung", .oeffentlich, "Anmeldeseite für Bürgerinnen und Bürger") { anfrage in
                // A guest has no account to be led to, but may sign in to one.
                if case .buerger = anfrage.akteur { return .weiter(nach: "/konto") }
                return .seite(BuergerAnmeldeSeite(anfrage, fehler: nil))
            },
            .post("/anmeldung", .oeffentlich, "Bürgerkonto anmelden") { [modul] in try await anmelden($0, modul) },
            .get("/konto", .buerger, "Eigenes Bürgerkonto") { [modul] in
                .seite(try await KontoSeite.laden($0, modul, fehler: nil))
            },
            .post("/konto/kennwort", .buerger, "Eigenes Kennwort ändern") { [modul] in
                try await Kontoaktionen.kennwort($0, modul, zurueck: "/konto")
            },
            .post("/konto/sitzungen/ende", .buerger, "Eigene Sitzung beenden") { [modul] in
                try await Kontoaktionen.sitzungEnde($0, modul, zurueck: "/konto")
            },
            .get("/gast", .oeffentlich, "Gastzugang öffnen") { .seite(GastSeite($0, fehler: nil)) },
            .post("/gast", .oeffentlich, "Mit Zugangscode anmelden") { [modul] in try await gast($0, modul) },
        ] + Registrierungsrouten(modul: modul).alle + Sitzungsrouten(modul: modul, imAmt: false).alle
    }

    private func anmelden(_ anfrage: WebRequest, _ modul: IdentityModul) async throws -> WebResponse {
        try modul.drossel.pruefe(anfrage.adresse, jetzt: anfrage.jetzt)
        do {
            let (token, id) = try await BuergerAnmelden(store: modul.store, sitzungen: modul.sitzungen, sperre: modul.sperre)(
                email: anfrage.formular["email"] ?? "", kennwort: anfrage.formular.werte.roh("kennwort") ?? "",
                geraet: anfrage.kopf("user-agent") ?? "", adresse: anfrage.adresse)
            modul.drossel.erlasse(anfrage.adresse)
            try await modul.nachAnmeldung(anfrage.besuch, id)
            return try await Kontoaktionen.angemeldet(
                token, anfrage, modul, nach: Ortsangabe.sicher(anfrage.formular["weiter"], sonst: "/postfach"))
        } catch let error as IdentityError where error == .falscheAnmeldung || error.art == .gedrosselt {
            return .seite(BuergerAnmeldeSeite(anfrage, fehler: anfrage.t(error)), status: error.art == .gedrosselt ? 429 : 422)
        }
    }

    private func gast(_ anfrage: WebRequest, _ modul: IdentityModul) async throws -> WebResponse {
        try modul.drossel.pruefe(anfrage.adresse, jetzt: anfrage.jetzt)
        do {
            let token = try await Gastzugang(store: modul.store, sitzungen: modul.sitzungen, sperre: modul.sperre)(
                code: anfrage.formular["code"] ?? "", faktor: GastSeite.faktor(anfrage.formular),
                geraet: anfrage.kopf("user-agent") ?? "", adresse: anfrage.adresse)
            return try await Kontoaktionen.angemeldet(token, anfrage, modul, nach: "/vorgaenge")
        } catch let error as IdentityError where error == .gastcodeFalsch || error.art == .gedrosselt {
            return .seite(GastSeite(anfrage, fehler: anfrage.t(error)), status: error.art == .gedrosselt ? 429 : 422)
        }
    }
}
