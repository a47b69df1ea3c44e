// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// Packages of an Akte.
struct PaketRouten {
    let dienst: Beweisdienst
    let pakete: Paketauftraege

    var alle: [Route] {
        [
            .get(
                BeweisURL.akteMuster, .recht(AkteRechte.lesen), "Beweiswert: Nachweise und Pakete einer Akte",
                Lesespur.akte(dienst.store).um { [dienst] anfrage in
                    let id = try anfrage.id("id", AkteTag.self)
                    return .seite(try await dienst.store.read { db in try AkteBeweisSeite(id, anfrage, db) })
                }),
            .post(BeweisURL.paketBestellenMuster, .recht(BeweisRechte.paket), "Beweiswert: Beweispaket einer Akte bestellen") {
                [pakete] anfrage in
                let id = try anfrage.id("id", AkteTag.self)
                let zurueck = BeweisURL.akte(id.text)
                return try await Knopfakt.ausfuehren(zurueck) {
                    try await pakete.bestellen(id, akteur: anfrage.akteur)
                    return .weiter(
                        nach: zurueck, Meldung(.erfolg, "Das Paket wird erstellt. Sie finden es gleich hier auf dieser Seite."))
                }
            },
            .get(BeweisURL.paketMuster, .recht(BeweisRechte.paket), "Beweiswert: Beweispaket herunterladen") {
                [dienst, pakete] anfrage in
                let id = try anfrage.id("id", PaketTag.self)
                let (inhalt, name) = try await pakete.abholen(id, akteur: anfrage.akteur)
                return .inhalt(
                    pfad: try await dienst.inhalte.verifiedFile(inhalt), groesse: inhalt.groesse, typ: "application/zip",
                    name: name,
                    herunterladen: true)
            },
        ]
    }
}
