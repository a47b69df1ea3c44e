// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

extension InformationssicherheitModul {
    /// What this module does with personal data, for the register of processing activities.
    static var datenschutz: Datenschutzangaben {
        Datenschutzangaben(
            [
                Verarbeitungsangabe(
                    "is.konzept", "Sicherheitskonzepte der Informationsverbünde",
                    zweck:
                        "Schutzbedarf feststellen, Anforderungen prüfen, Risiken behandeln, Maßnahmen nachhalten und das nachweisen.",
                    rechtsgrundlage: "Art. 6 Abs. 1 Buchst. e, Art. 32 DSGVO, § 3 DSG NRW",
                    betroffene: ["Beschäftigte als Verantwortliche, Prüfende und Leitungen"],
                    daten: [
                        "Name als Verantwortliche oder Verantwortlicher",
                        "Person und Zeit jeder Prüfung und jedes getragenen Risikos",
                    ],
                    empfaenger: [
                        "Informationssicherheit", "Leitungen der Einheiten",
                        "Prüfende, denen die Ausgabe im Format OSCAL gegeben wird",
                    ],
                    loeschung: "Bleibt als Nachweis, solange der Verbund besteht; eine eigene Frist läuft noch nicht.",
                    massnahmen: ["Ansicht nur in der Einheit des Verbunds", "Jede Änderung steht in der verketteten Prüfspur"],
                    tabellen: ["is_katalog", "is_massnahme", "is_pruefung", "is_risiko", "is_verbund", "is_zielobjekt"]),
                Verarbeitungsangabe(
                    "is.vorfaelle", "Sicherheitsvorfälle",
                    zweck: "Sicherheitsvorfälle aufnehmen, einstufen, melden, bewältigen und das nachweisen.",
                    rechtsgrundlage: "Art. 6 Abs. 1 Buchst. e, Art. 32 DSGVO, § 3 DSG NRW",
                    betroffene: ["Beschäftigte, die melden oder bearbeiten", "Personen, die in der Beschreibung vorkommen"],
                    daten: ["Beschreibung des Vorfalls", "Einstufung, Meldungen und Schritte mit Person und Zeit"],
                    besondere: "Je nach Vorfall; in der Beschreibung sollen keine Namen Betroffener stehen.",
                    empfaenger: ["Informationssicherheit", "Meldestellen, denen der Vorfall gemeldet wird"],
                    loeschung:
                        "Abgeschlossene Vorfälle mit dem vertraulichen Vorgang der E-Akte (zehn Jahre), auch die Zeile in der Liste.",
                    massnahmen: ["Ansicht nur mit eigenem Recht", "Vorgang der Akte vertraulich"],
                    tabellen: ["is_vorfall", "is_vorfallschritt"]),
            ], ohnePersonenbezug: ["is_abhaengigkeit", "is_anforderung", "is_katalogtext"], auskunft: auskunft)
    }

    /// What this module holds on a person: only names that somebody typed as the one responsible.
    static let auskunft: Personenauskunft = { suche, db in
        guard !suche.name.isEmpty else { return [] }
        let objekte = try db.rows(
            "SELECT kuerzel, name, verantwortlich FROM is_zielobjekt WHERE LOWER(verantwortlich) IN (\(list: suche.kleineNamen)) ORDER BY id"
        ).map { row in
            Personenfund(
                "Verantwortung für ein Zielobjekt", .name, bezug: "\(try row["kuerzel"] as String) \(try row["name"] as String)",
                [("Verantwortlich", try row["verantwortlich"] as String?)])
        }
        let massnahmen = try db.rows(
            "SELECT titel, verantwortlich FROM is_massnahme WHERE LOWER(verantwortlich) IN (\(list: suche.kleineNamen)) ORDER BY id"
        ).map { row in
            Personenfund(
                "Verantwortung für eine Maßnahme der Informationssicherheit", .name, bezug: try row["titel"],
                [("Verantwortlich", try row["verantwortlich"] as String?)])
        }
        return objekte + massnahmen
    }
}
