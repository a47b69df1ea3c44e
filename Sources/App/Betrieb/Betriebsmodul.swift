// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Jobs
internal import Foundation
internal import Store
internal import Web

/// Pages of the operator: what the server works on, and what it gave up on.
struct Betriebsmodul: Sendable {
    static let lesen: Recht = "betrieb.auftraege.lesen"
    static let wiederholen: Recht = "betrieb.auftraege.wiederholen"

    let store: Store
    let tageslauf: Tageslauf

    var modul: Modul {
        Modul(
            name: "betrieb", titel: "Betrieb",
            rechte: [
                RechtErklaerung(Self.lesen, "Aufträge des Servers und gescheiterte Aufträge ansehen"),
                RechtErklaerung(Self.wiederholen, "Gescheiterte Aufträge noch einmal ausführen lassen"),
            ],
            routen: [
                .get("/amt/betrieb", .recht(Self.lesen), "Aufträge und gescheiterte Aufträge") { [store] anfrage in
                    .seite(
                        Betriebsseite(
                            try await store.read { try $0.betriebsstand() },
                            darfWiederholen: anfrage.akteur.darf(Self.wiederholen)))
                },
                .post("/amt/betrieb/auftraege/{id}/wiederholen", .recht(Self.wiederholen), "Gescheiterten Auftrag wiederholen") {
                    [store] anfrage in
                    try await AuftragWiederholen(store: store)(try anfrage.pfadwert("id"), akteur: anfrage.akteur)
                    return .weiter(nach: "/amt/betrieb", Meldung(.erfolg, "Der Auftrag wird noch einmal versucht."))
                },
            ],
            navigation: [
                Navigationspunkt("Betrieb", "/amt/betrieb", .recht(Self.lesen)) { _, db in
                    try db.value("SELECT COUNT(*) FROM auftrag WHERE zustand = 'tot'") ?? 0
                }
            ],
            auftraege: [tageslauf.auftragsart],
            handlungen: [
                "betrieb.aufraeumen.bestellen": "Tägliches Aufräumen geplant",
                "inhalt.umzug": "Ort der Inhalte geändert",
                "inhalt.entlassen": "Nicht mehr genannter Inhalt entfernt",
                "betrieb.auftrag.wiederholen": "Auftrag des Servers wiederholt",
                "demo.schreiben.anlegen": "Schreiben für die Vorführung angelegt",
                "demo.vorgang.anlegen": "Vorgang für die Vorführung angelegt",
            ], bundle: Bundle.module.bundleURL, datenschutz: Self.datenschutz)
    }
}

/// Gives a dead job its tries back.
struct AuftragWiederholen: Sendable {
    let store: Store

    func callAsFunction(_ id: String, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "betrieb.auftrag.wiederholen")) { tx in
            let zahl = try tx.changed(
                "UPDATE auftrag SET zustand = 'wartet', versuche = 0, faellig = \(tx.jetzt), beendet = NULL WHERE id = \(id) AND zustand = 'tot'"
            )
            guard zahl == 1 else { throw WebFehler.nichtGefunden }
            tx.vermerke(Gegenstand("betrieb.auftrag", id), feld: "zustand", alt: "tot", neu: "wartet")
        }
    }
}
