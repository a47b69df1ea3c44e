// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The page on which delivery to a destination is stopped and goes on.
struct ZielpauseRouten {
    let store: Store
    let domains: Set<String>

    var alle: [Route] {
        let (betreiben, entscheiden) = (Zugang.recht(GatewayRechte.betreiben), Zugang.recht(GatewayRechte.entscheiden))
        let akt = ZielPausieren(store: store, domains: domains)
        return [
            .get(MailURL.pausen, betreiben, "E-Mail-Gateway: Domains, an die nicht zugestellt wird") { anfrage in
                .lesung { db in Lesung(try ZielpausenSeite(anfrage, db)) }
            },
            .post(MailURL.pausen, entscheiden, "E-Mail-Gateway: Zustellung an eine Domain anhalten") { [store] anfrage in
                do {
                    let ziel = try await akt.beginne(
                        anfrage.formular["ziel"] ?? "", grund: anfrage.formular["grund"] ?? "", akteur: anfrage.akteur)
                    return .weiter(
                        nach: MailURL.pausen,
                        Meldung(.erfolg, "Die Zustellung an \(Zielpause.name(ziel)) ist angehalten."))
                } catch let fehler as ZielpauseError {
                    return .seite(
                        try await store.read { try ZielpausenSeite(anfrage, $0, fehler: fehler) }, status: 422)
                }
            },
            .post(MailURL.pausenBeenden, entscheiden, "E-Mail-Gateway: Zustellung an eine Domain wieder aufnehmen") { anfrage in
                do {
                    let ziel = try await akt.beende(anfrage.formular["ziel"] ?? "", akteur: anfrage.akteur)
                    return .weiter(
                        nach: MailURL.liste,
                        Meldung(.erfolg, "An \(Zielpause.name(ziel)) wird wieder zugestellt. Was wartet, wird jetzt versucht."))
                } catch let fehler as ZielpauseError {
                    // Somebody else was quicker.
                    return .weiter(nach: MailURL.pausen, Meldung(.info, fehler.errorDescription ?? "\(fehler)"))
                }
            },
        ]
    }
}
