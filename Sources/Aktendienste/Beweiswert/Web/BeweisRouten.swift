// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import TimeStamp
import Web

extension BeweiswertModul {
    var routen: [Route] {
        BetriebRouten(dienst: dienst).alle + BelegRouten(dienst: dienst).alle + PaketRouten(dienst: dienst, pakete: pakete).alle
            + BeweisAPI(dienst: dienst).alle
    }

    var navigation: [Navigationspunkt] {
        [
            Navigationspunkt("Beweiswert", BeweisURL.betrieb, .recht(BeweisRechte.betreiben)) { _, db in
                try db.value("SELECT COUNT(*) FROM bw_baum WHERE zeit IS NULL") ?? 0
            }
        ]
    }
}

/// The operator's page and its acts.
struct BetriebRouten {
    let dienst: Beweisdienst

    var alle: [Route] {
        let recht = Zugang.recht(BeweisRechte.betreiben)
        return [
            .get(BeweisURL.betrieb, recht, "Beweiswert: Hashbäume, Zeitstempel und Algorithmen ansehen") { [dienst] anfrage in
                .lesung { db in Lesung(try BetriebSeite(anfrage, db, dienst)) }
            },
            .post(BeweisURL.stempeln, recht, "Beweiswert: jetzt stempeln") { [dienst] anfrage in
                try await Self.akt("Der Hashbaum wird gebildet und gestempelt.") {
                    try await Beweisauftraege(dienst: dienst).stempeln(akteur: anfrage.akteur)
                }
            },
            .post(BeweisURL.stempelErneuern, recht, "Beweiswert: Zeitstempel erneuern") { [dienst] anfrage in
                try await Self.akt("Die Zeitstempel werden erneuert.") {
                    try await Beweisauftraege(dienst: dienst).stempelErneuern(akteur: anfrage.akteur)
                }
            },
            .post(BeweisURL.hashErneuern, recht, "Beweiswert: Hashbäume mit anderem Algorithmus erneuern") { [dienst] anfrage in
                try await Self.akt("Die Hashbäume werden erneuert. Das kann bei vielen Dokumenten Stunden dauern.") {
                    guard let algorithmus = anfrage.formular["algorithmus"].flatMap(DigestAlgorithm.init(rawValue:)) else {
                        throw BeweisError.algorithmusUngeeignet("Diese Wahl")
                    }
                    try await Beweisauftraege(dienst: dienst).hashErneuern(algorithmus, akteur: anfrage.akteur)
                }
            },
        ]
    }

    private static func akt(_ fertig: String, _ tun: () async throws -> Void) async throws -> WebResponse {
        try await Knopfakt.ausfuehren(BeweisURL.betrieb) {
            try await tun()
            return .weiter(nach: BeweisURL.betrieb, Meldung(.erfolg, fertig))
        }
    }
}

/// Runs the act of a button; a refusal is told on the page it came from.
enum Knopfakt {
    static func ausfuehren(_ zurueck: String, _ tun: () async throws -> WebResponse) async throws -> WebResponse {
        do {
            return try await tun()
        } catch {
            guard let fehler = error as? any Fachfehler, fehler.art == .eingabe || fehler.art == .konflikt else { throw error }
            return .weiter(nach: zurueck, Meldung(.warnung, fehler.meldung))
        }
    }
}
