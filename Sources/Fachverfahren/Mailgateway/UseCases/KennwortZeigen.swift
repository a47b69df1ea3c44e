// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Shows the password of a PDF once, to whoever sent the message; afterwards nobody has it but he.
struct KennwortZeigen: Sendable {
    let store: Store
    let siegel: Kennwortsiegel

    /// - Throws: `GatewayError.kennwortGezeigt` the second time, or when nobody asked in time.
    func callAsFunction(_ id: ZustellungID, akteur: Akteur) async throws -> String {
        try await store.commit(Vermerk(akteur, "mailgateway.kennwort-zeigen")) { tx in
            guard let zeile = try tx.mailzeile(id),
                let versiegelt: String = try tx.value(
                    "SELECT versiegelt FROM mg_pdfkennwort WHERE zustellung = \(id) AND gezeigt IS NULL AND weg IS NULL AND versiegelt IS NOT NULL"
                )
            else { throw GatewayError.kennwortGezeigt }
            let zahl = try tx.changed(
                "UPDATE mg_pdfkennwort SET versiegelt = NULL, gezeigt = \(tx.jetzt) WHERE zustellung = \(id) AND gezeigt IS NULL AND weg IS NULL"
            )
            guard zahl == 1 else { throw GatewayError.kennwortGezeigt }
            try Spureintrag(
                schicht: .hand, ereignis: .kennwortGezeigt, zustellung: id,
                angaben: ["wer": tx.akteur.mitarbeiter?.name ?? tx.akteur.kennung]
            ).eintragen(tx, zeile.nachricht)
            tx.vermerke(Gegenstand("mailgateway.zustellung", id.text), feld: "kennwort", neu: "gezeigt")
            return try siegel.oeffne(versiegelt, id)
        }
    }
}
