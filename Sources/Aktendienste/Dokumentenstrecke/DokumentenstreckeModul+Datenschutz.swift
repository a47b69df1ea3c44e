// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

extension DokumentenstreckeModul {
    /// What this module does with personal data, for the register of processing activities.
    static var datenschutz: Datenschutzangaben {
        Datenschutzangaben(
            [
                Verarbeitungsangabe(
                    "strecke.aufbereitung", "Aufbereitung von Dateien",
                    zweck:
                        "Virenprüfung, Texterkennung, Vorschau und PDF/A abgelegter Dateien.",
                    rechtsgrundlage:
                        "Art. 6 Abs. 1 Buchst. e, Art. 32 DSGVO in Verbindung mit § 9 EGovG NRW",
                    betroffene: [
                        "in Dokumenten genannte Personen"
                    ],
                    daten: [
                        "Text, Vorschaubild und PDF-Fassung der Dateien (Tabellen der E-Akte)", "Ergebnis der Prüfung",
                    ],
                    empfaenger: [
                        "Systembetrieb (ohne Namen und Betreff)"
                    ],
                    loeschung:
                        "Abgeleitetes wird täglich gelöscht, wenn die Datei nicht mehr da ist.",
                    massnahmen: [
                        "Werkzeuge laufen in eigenen, begrenzten Prozessen auf dem eigenen Server",
                        "Infizierte Dateien sind gesperrt",
                    ],
                    tabellen: [
                        "akte_strecke", "akte_dokumenttext", "akte_fassung", "akte_vorschau",
                    ])
            ])
    }
}
