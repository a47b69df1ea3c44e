// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

struct MusterRouten {
    let store: Store
    let regeln: [MusterRegel]

    var alle: [Route] {
        [
            .get(MusterURL.uebersicht, .recht(MusterRechte.lesen), "Muster: Einträge ansehen") { [store] anfrage in
                .seite(try await Self.seite(anfrage, store))
            },
            .post(MusterURL.uebersicht, .recht(MusterRechte.bearbeiten), "Muster: Eintrag anlegen") { [store, regeln] anfrage in
                let eingabe = anfrage.formular["betreff"] ?? ""
                do {
                    let oe = try anfrage.mitarbeiter().oe
                    _ = try await EintragAnlegen(store: store, regeln: regeln)(eingabe, in: oe, akteur: anfrage.akteur)
                } catch let fehler as MusterError where fehler.art == .eingabe {
                    return .seite(try await Self.seite(anfrage, store, eingabe: eingabe, fehler: fehler.meldung), status: 422)
                }
                return .weiter(nach: MusterURL.uebersicht, Meldung(.erfolg, "Der Eintrag ist angelegt."))
            },
        ]
    }

    private static func seite(
        _ anfrage: WebRequest, _ store: Store, eingabe: String? = nil, fehler: String? = nil
    ) async throws -> UebersichtSeite {
        let akteur = anfrage.akteur
        let eintraege = try await store.read { try $0.eintraege(fuer: akteur) }
        return UebersichtSeite(eintraege, darfAnlegen: akteur.darf(MusterRechte.bearbeiten), eingabe: eingabe, fehler: fehler)
    }
}
