// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

extension DatenschutzModul {
    /// What this module does with personal data, for the register of processing activities.
    static var datenschutz: Datenschutzangaben {
        Datenschutzangaben(
            [
                Verarbeitungsangabe(
                    "ds.verzeichnis", "Verzeichnis von Verarbeitungstätigkeiten",
                    zweck: "Nachweis, welche personenbezogenen Daten die Stadt wozu verarbeitet.",
                    rechtsgrundlage: "Art. 6 Abs. 1 Buchst. c, Art. 30 DSGVO", betroffene: ["Beschäftigte, die Einträge ändern"],
                    daten: ["Person, Zeit und Grund jeder Änderung", "Auftragsverarbeiter mit Laufzeit des Vertrags"],
                    empfaenger: ["Datenschutz und Revision", "Leitungen der Einheiten", "Aufsichtsbehörde auf Anfrage"],
                    loeschung:
                        "Fassungen bleiben als Nachweis, solange die Verarbeitung besteht; beendete Einträge bleiben bisher stehen.",
                    massnahmen: ["Jede Änderung steht mit Person, Zeit und Grund in der verketteten Prüfspur"],
                    tabellen: ["ds_bogen", "ds_verarbeitung", "ds_verarbeitungsfassung"]),
                Verarbeitungsangabe(
                    "ds.pannen", "Verletzungen des Schutzes personenbezogener Daten",
                    zweck:
                        "Datenpannen aufnehmen, bewerten, der Aufsichtsbehörde melden, Betroffene benachrichtigen und das nachweisen.",
                    rechtsgrundlage: "Art. 6 Abs. 1 Buchst. c, Art. 33, 34 DSGVO",
                    betroffene: ["Beschäftigte, die melden oder bearbeiten", "von der Panne betroffene Personen"],
                    daten: ["Beschreibung der Panne", "Bewertung, Meldung und Maßnahmen mit Person und Zeit"],
                    besondere: "Je nach Panne; in der Beschreibung sollen keine Namen Betroffener stehen.",
                    empfaenger: ["Datenschutz", "Aufsichtsbehörde"],
                    loeschung:
                        "Mit dem vertraulichen Vorgang der E-Akte; die Zeile im Verzeichnis der Pannen am Ende des sechsten Jahres nach dem Abschluss.",
                    massnahmen: ["Ansicht nur mit eigenem Recht", "Vorgang der Akte vertraulich"], tabellen: ["ds_panne"]),
                Verarbeitungsangabe(
                    "ds.antraege", "Anträge betroffener Personen",
                    zweck:
                        "Auskunft, Berichtigung, Löschung und andere Rechte nach Art. 15 bis 22 DSGVO erfüllen und das nachweisen.",
                    rechtsgrundlage: "Art. 6 Abs. 1 Buchst. c, Art. 12, 15 bis 22 DSGVO",
                    betroffene: ["antragstellende Personen", "Beschäftigte als Bearbeitende"],
                    daten: [
                        "Name", "E-Mail-Adresse", "Anliegen", "Art der Identitätsprüfung", "Fristen, Ergebnis und Begründung",
                        "ausgegebenes Paket im Vorgang",
                    ], empfaenger: ["Datenschutz", "die Person selbst"],
                    loeschung:
                        "Mit dem vertraulichen Vorgang der E-Akte; die Zeile im Verzeichnis der Anträge am Ende des dritten Jahres nach der Antwort.",
                    massnahmen: [
                        "Ausgabe erst nach Prüfung der Identität", "Jeder Blick auf die gesammelten Daten steht in der Prüfspur",
                        "Geschütztes wird genannt, aber nicht gezeigt",
                    ], tabellen: ["ds_antrag"]),
            ], ohnePersonenbezug: ["ds_loeschnachweis"], auskunft: auskunft)
    }
}
