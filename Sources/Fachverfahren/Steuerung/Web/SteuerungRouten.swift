// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The pages of the programme: its views, and what is about one object.
struct SteuerungRouten {
    let store: Store

    var alle: [Route] {
        let lesen = Zugang.recht(SteuerungRechte.lesen), store = store
        return Programmansicht.routen + [
            .get(SteuerungURL.objektMuster, lesen, "Digitalisierungsprogramm: Steckbrief ansehen") { anfrage in
                .lesung { db in Lesung(try ObjektSeite(anfrage, db)) }
            },
            .get(SteuerungURL.feldMuster, lesen, "Digitalisierungsprogramm: Geschichte einer Angabe ansehen") { anfrage in
                .lesung { db in Lesung(try FeldSeite(anfrage, db)) }
            },
            .post(SteuerungURL.feldMuster, .einesVon(SteuerungRechte.setzende), "Digitalisierungsprogramm: Angabe setzen") {
                try await Angabenakt(store: store).setzen($0)
            },
            .get(
                SteuerungURL.neu, .einesVon(SteuerungRechte.anlegende),
                "Digitalisierungsprogramm: Vorhaben und anderes anlegen (Formular)"
            ) { anfrage in
                .lesung { db in Lesung(try NeuSeite(anfrage, db)) }
            },
            .post(
                SteuerungURL.neu, .einesVon(SteuerungRechte.anlegende), "Digitalisierungsprogramm: Vorhaben und anderes anlegen"
            ) {
                try await Angabenakt(store: store).anlegen($0)
            },
        ]
    }
}
