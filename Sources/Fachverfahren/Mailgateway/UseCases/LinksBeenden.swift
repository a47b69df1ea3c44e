// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Ends the links to the attachments of one's own message; what was loaded stays where it is.
struct LinksBeenden: Sendable {
    let store: Store

    func callAsFunction(_ nachricht: NachrichtID, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "mailgateway.links-beenden")) { tx in
            guard try !tx.eigenmails(nachricht, tx.eigeneAdressen(akteur)).isEmpty else { throw GatewayError.nichtGefunden }
            let zahl = try tx.changed(
                "UPDATE mg_anhang SET beendet = \(tx.jetzt) WHERE nachricht = \(nachricht) AND beendet IS NULL")
            guard zahl > 0 else { throw GatewayError.andererZustand }
            try Spureintrag(
                schicht: .hand, ereignis: .linksBeendet, angaben: ["wer": tx.akteur.mitarbeiter?.name ?? tx.akteur.kennung]
            ).eintragen(tx, nachricht)
            tx.vermerke(Gegenstand("mg.nachricht", nachricht.text), feld: "links", neu: "beendet")
        }
    }
}
