// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// Opening an account, confirming the address, and a new password by link.
struct Registrierungsrouten {
    let modul: IdentityModul

    var alle: [Route] {
        [
            .get("/konto/neu", .oeffentlich, "Bürgerkonto anlegen (Formular)") { .seite(RegistrierSeite($0, fehler: nil)) },
            .post("/konto/neu", .oeffentlich, "Bürgerkonto anlegen") { [modul] in try await registrieren($0, modul) },
            .get("/konto/bestaetigung", .oeffentlich, "E-Mail-Adresse bestätigen (Seite)") { anfrage in
                .seite(MarkenSeite.bestaetigung(anfrage))
            },
            .post("/konto/bestaetigung", .oeffentlich, "E-Mail-Adresse bestätigen") { [modul] anfrage in
                try await BuergerBestaetigen(store: modul.store, marken: modul.marken)(marke: anfrage.formular["marke"] ?? "")
                return .weiter(nach: "/anmeldung", Meldung(.erfolg, anfrage.t("identityBestaetigt")))
            },
            .get("/konto/kennwort-vergessen", .oeffentlich, "Neues Kennwort anfordern (Formular)") {
                .seite(VergessenSeite($0))
            },
            .post("/konto/kennwort-vergessen", .oeffentlich, "Neues Kennwort anfordern") { [modul] anfrage in
                try modul.drossel.pruefe(anfrage.adresse, jetzt: anfrage.jetzt)
                try await modul.kennwortVergessen.anfordern(email: anfrage.formular["email"] ?? "")
                return .weiter(nach: "/anmeldung", Meldung(.info, anfrage.t("identityVergessenGesendet")))
            },
            .get("/konto/kennwort-neu", .oeffentlich, "Neues Kennwort setzen (Formular)") {
                .seite(MarkenSeite.kennwort($0, fehler: nil))
            },
            .post("/konto/kennwort-neu", .oeffentlich, "Neues Kennwort setzen") { [modul] in try await setzen($0, modul) },
        ]
    }

    private func registrieren(_ anfrage: WebRequest, _ modul: IdentityModul) async throws -> WebResponse {
        try modul.drossel.pruefe(anfrage.adresse, jetzt: anfrage.jetzt)
        do {
            let kennwort = anfrage.formular.werte.roh("kennwort") ?? ""
            guard kennwort == anfrage.formular.werte.roh("wiederholt") else { throw IdentityError.kennwortUngleich }
            try await BuergerRegistrieren(store: modul.store, marken: modul.marken, post: modul.post)(
                name: anfrage.formular["name"] ?? "", email: anfrage.formular["email"] ?? "", kennwort: kennwort,
                sprache: anfrage.sprache.rawValue)
            return .weiter(nach: "/anmeldung", Meldung(.info, anfrage.t("identityRegistriert")))
        } catch let error as IdentityError where error.art == .eingabe {
            return .seite(RegistrierSeite(anfrage, fehler: error), status: 422)
        }
    }

    private func setzen(_ anfrage: WebRequest, _ modul: IdentityModul) async throws -> WebResponse {
        do {
            try await modul.kennwortVergessen.setzen(
                marke: anfrage.formular["marke"] ?? "", kennwort: anfrage.formular.werte.roh("kennwort") ?? "")
            return .weiter(nach: "/anmeldung", Meldung(.erfolg, anfrage.t("identityKennwortGeaendert")))
        } catch let error as IdentityError where error.art == .eingabe {
            return .seite(MarkenSeite.kennwort(anfrage, fehler: error), status: 422)
        }
    }
}
