// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Signs a clerk in: name, password and a fresh code of the second factor.
struct MitarbeiterAnmelden: Sendable {
    let store: Store
    let sitzungen: Sitzungen
    let sperre: Sperre

    struct Eingabe: Sendable {
        let anmeldename: String
        let kennwort: String
        let code: String
        let geraet: String
        let adresse: String
    }

    /// - Returns: the token of the new session.
    /// - Throws: `IdentityError.falscheAnmeldung` whatever was wrong, `.gesperrt` after too many tries.
    func callAsFunction(_ eingabe: Eingabe) async throws -> String {
        let name = eingabe.anmeldename.lowercased()
        let schluessel = "amt:\(name)"
        try await sperre.pruefe(schluessel)
        let konto = try await store.read { db in try Konto(db, anmeldename: name) }
        let kennwortStimmt = try await Kennwort.stimmt(eingabe.kennwort, konto?.kennwort)
        guard let konto, kennwortStimmt, try await codeStimmt(konto, eingabe.code) else {
            try await sperre.fehlversuch(schluessel)
            throw IdentityError.falscheAnmeldung
        }
        try await sperre.erfolg(schluessel)
        let token = try await sitzungen.oeffnen(.mitarbeiter, konto.id.text, geraet: eingabe.geraet, adresse: eingabe.adresse)
        return token
    }

    /// Accepts each code once: the counter of the last code is kept and only a later one counts (RFC 6238 § 5.2).
    private func codeStimmt(_ konto: Konto, _ code: String) async throws -> Bool {
        guard let geheimnis = konto.totpGeheimnis else { return false }
        let sekunden = store.uhr.jetzt.millisekunden / 1000
        guard let zaehler = try Zweitfaktor.zaehler(geheimnis, code: code, sekunden: sekunden, nach: konto.totpZaehler) else {
            return false
        }
        let akteur = Akteur.system("anmeldung")
        return try await store.commit(Vermerk(akteur, "identity.mitarbeiter.anmelden")) { tx in
            let geaendert = try tx.changed(
                "UPDATE id_mitarbeiter SET totp_zaehler = \(zaehler) WHERE id = \(konto.id) AND totp_zaehler < \(zaehler)")
            tx.vermerke(Gegenstand("identity.mitarbeiter", konto.id.text, kennzeichen: konto.anmeldename))
            return geaendert == 1
        }
    }

    private struct Konto: Sendable {
        let id: MitarbeiterID
        let anmeldename: String
        let kennwort: String
        let totpGeheimnis: String?
        let totpZaehler: Int64

        init?(_ db: ReadContext, anmeldename: String) throws {
            let row = try db.row(
                "SELECT id, kennwort, totp_geheimnis, totp_zaehler FROM id_mitarbeiter WHERE anmeldename = \(anmeldename) AND aktiv = 1"
            )
            guard let row else { return nil }
            id = try row["id"]
            self.anmeldename = anmeldename
            kennwort = try row["kennwort"]
            totpGeheimnis = try row["totp_geheimnis"]
            totpZaehler = try row["totp_zaehler"]
        }
    }
}
