// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// Acts on one's own account that both sides have.
enum Kontoaktionen {
    /// Begins the new session and ends the one this browser had before, which nobody would ever use again.
    static func angemeldet(_ token: String, _ anfrage: WebRequest, _ modul: IdentityModul, nach ziel: String) async throws
        -> WebResponse
    {
        if let alte = anfrage.sitzung { try await modul.sitzungen.beenden(tokenHash: alte.id) }
        return .weiter(nach: ziel).mitSitzung(token)
    }

    static func kennwort(_ anfrage: WebRequest, _ modul: IdentityModul, zurueck: String) async throws -> WebResponse {
        do {
            try await modul.kennwortAendern(
                anfrage.akteur, bisher: anfrage.formular.werte.roh("bisher") ?? "",
                neu: anfrage.formular.werte.roh("neu") ?? "", wiederholt: anfrage.formular.werte.roh("wiederholt") ?? "",
                sitzung: anfrage.sitzung?.id ?? "")
            return .weiter(nach: zurueck, Meldung(.erfolg, anfrage.t("identityKennwortGeaendert")))
        } catch let error as IdentityError where error.art == .eingabe {
            return .seite(try await KontoSeite.laden(anfrage, modul, fehler: error), status: 422)
        }
    }

    static func sitzungEnde(_ anfrage: WebRequest, _ modul: IdentityModul, zurueck: String) async throws -> WebResponse {
        guard let hash = anfrage.formular["sitzung"], let subjekt = KontoSeite.subjekt(anfrage.akteur) else {
            throw IdentityError.nichtGefunden
        }
        try await modul.sitzungen.beenden(tokenHash: hash, subjekt: subjekt)
        return .weiter(nach: zurueck, Meldung(.erfolg, anfrage.t("identitySitzungBeendet")))
    }
}
