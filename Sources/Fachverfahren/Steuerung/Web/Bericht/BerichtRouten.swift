// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The pages of reports.
struct BerichtRouten {
    let dienst: Berichtsdienst

    var alle: [Route] {
        let lesen = Zugang.recht(SteuerungRechte.lesen), erstellen = Zugang.recht(SteuerungRechte.berichtErstellen)
        let dienst = dienst, akt = Berichtsakt(dienst: dienst)
        return [
            Programmansicht.bericht.route { anfrage in
                .seite(try await BerichtSeite.bauen(anfrage, dienst))
            },
            .get(BerichtURL.dateiMuster, lesen, "Digitalisierungsprogramm: gezeichneten Statusbericht herunterladen") {
                try await akt.herunterladen($0)
            },
            .post(BerichtURL.ausgaben, erstellen, "Digitalisierungsprogramm: Ausgabe des Statusberichts anlegen") {
                try await akt.anlegen($0)
            },
            .get(BerichtURL.ausgabeMuster, lesen, "Digitalisierungsprogramm: Ausgabe des Statusberichts ansehen") { anfrage in
                .seite(try await AusgabeSeite.bauen(anfrage, dienst))
            },
            .post(
                BerichtURL.weiterMuster, lesen,
                "Digitalisierungsprogramm: Ausgabe des Statusberichts abstimmen, freigeben, als vorgelegt melden"
            ) {
                try await akt.weiter($0)
            },
            .post(
                BerichtURL.kurzfassungMuster, erstellen, "Digitalisierungsprogramm: Kurzfassung in einfacher Sprache schreiben"
            ) {
                try await akt.kurzfassung($0)
            },
            .get(BerichtURL.ausgabedateiMuster, lesen, "Digitalisierungsprogramm: abgelegten Statusbericht herunterladen") {
                try await akt.abgelegte($0)
            },
        ] + OffeneBerichte(dienst: dienst).alle
    }
}
