// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// What both sides do with sessions.
struct Sitzungsrouten {
    let modul: IdentityModul
    let imAmt: Bool

    private var wurzel: String { imAmt ? "/amt" : "" }
    private var zugang: Zugang { imAmt ? .mitarbeiter : .buergerOderGast }

    var alle: [Route] {
        [
            .post("\(wurzel)/abmeldung", .oeffentlich, "Abmelden") { [sitzungen = modul.sitzungen, wurzel] anfrage in
                if let sitzung = anfrage.sitzung { try await sitzungen.beenden(tokenHash: sitzung.id) }
                return .weiter(nach: "\(wurzel)/anmeldung", Meldung(.erfolg, anfrage.t("identityAbgemeldet"))).ohneSitzung()
            },
            .post("\(wurzel)/sitzung", zugang, "Sitzung verlängern") { [sitzungen = modul.sitzungen, wurzel] anfrage in
                try await sitzungen.verlaengern(anfrage.besuch.token)
                return .weiter(nach: Ortsangabe.sicher(anfrage.formular["weiter"], sonst: "\(wurzel)/konto"))
            },
        ]
    }
}
