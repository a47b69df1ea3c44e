// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// What goes along with the Vorhaben, over the whole programme: money, effect, communication.
struct BegleitRouten {
    var alle: [Route] {
        let lesen = Zugang.recht(SteuerungRechte.lesen)
        return [
            .get(SteuerungURL.mittel, lesen, "Digitalisierungsprogramm: Budget und Förderung ansehen") { anfrage in
                .lesung { db in Lesung(try MittelSeite(anfrage, db)) }
            },
            .get(SteuerungURL.wirkung, lesen, "Digitalisierungsprogramm: Kennzahlen ansehen") { anfrage in
                .lesung { db in Lesung(try WirkungSeite(anfrage, db)) }
            },
            .get(SteuerungURL.massnahmen, lesen, "Digitalisierungsprogramm: Kommunikation und Begleitung ansehen") { anfrage in
                .lesung { db in Lesung(try MassnahmenSeite(anfrage, db)) }
            },
        ]
    }
}
