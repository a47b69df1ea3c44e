// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Orders that the password of a PDF is sent by SMS or letter. From then on nobody is shown it. Where it goes is sealed as it is.
struct KennwortBestellen: Sendable {
    let store: Store
    let siegel: Kennwortsiegel

    /// - Parameter ziel: a number, or lines of an address.
    func callAsFunction(_ id: ZustellungID, _ weg: Kennwortweg, ziel: String, akteur: Akteur) async throws -> NachrichtID {
        let ziel = try weg.geprueft(ziel)
        let versiegelt = try siegel.schliesse(ziel, id, als: .ziel)
        return try await store.commit(Vermerk(akteur, "mailgateway.kennwort-senden")) { tx in
            guard let zeile = try tx.mailzeile(id) else { throw GatewayError.nichtGefunden }
            let zahl = try tx.changed(
                """
                UPDATE mg_pdfkennwort SET weg = \(weg), ziel = \(versiegelt), faellig = \(tx.jetzt), versuche = 0
                WHERE zustellung = \(id) AND weg IS NULL AND gezeigt IS NULL AND versiegelt IS NOT NULL
                """)
            guard zahl == 1 else { throw GatewayError.kennwortGezeigt }
            var angaben = ["weg": weg.deutsch, "wer": tx.akteur.mitarbeiter?.name ?? tx.akteur.kennung]
            if weg == .sms { angaben["nummer"] = "endet auf \(ziel.suffix(2))" }
            try Spureintrag(schicht: .hand, ereignis: .kennwortBestellt, zustellung: id, angaben: angaben)
                .eintragen(tx, zeile.nachricht)
            tx.vermerke(Gegenstand("mailgateway.zustellung", id.text), feld: "kennwort", neu: "bestellt: \(weg.deutsch)")
            return zeile.nachricht
        }
    }
}
