// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// Views over the whole programme.
struct LageRouten {
    var alle: [Route] {
        let lesen = Zugang.recht(SteuerungRechte.lesen)
        return [
            .get(SteuerungURL.fahrplan, lesen, "Digitalisierungsprogramm: Fahrplan ansehen") { anfrage in
                .lesung { db in Lesung(try FahrplanSeite(anfrage, db)) }
            },
            .get(SteuerungURL.bewegung, lesen, "Digitalisierungsprogramm: zwei Stände vergleichen") { anfrage in
                .lesung { db in Lesung(try BewegungSeite(anfrage, db)) }
            },
            .get(SteuerungURL.portfolio, lesen, "Digitalisierungsprogramm: Vorhaben nach Punkten ansehen") { anfrage in
                .lesung { db in Lesung(try PortfolioSeite(anfrage, db)) }
            },
            .get(SteuerungURL.ampeln, lesen, "Digitalisierungsprogramm: Ampeln ansehen") { anfrage in
                .lesung { db in Lesung(try AmpelnSeite(anfrage, db)) }
            },
            .get(SteuerungURL.entscheidungen, lesen, "Digitalisierungsprogramm: nötige Entscheidungen ansehen") { anfrage in
                .lesung { db in Lesung(try EntscheidungenSeite(anfrage, db)) }
            },
        ]
    }
}
