// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

extension AkteneinsichtModul {
    /// What this module does with personal data, for the register of processing activities.
    static var datenschutz: Datenschutzangaben {
        Datenschutzangaben(
            [
                Verarbeitungsangabe(
                    "ae.einsicht", "Akteneinsicht und Informationszugang",
                    zweck:
                        "Anträge auf Einsicht aufnehmen, Dokumente auswählen und schwärzen, freigeben, Einsicht nachweisen.",
                    rechtsgrundlage:
                        "Art. 6 Abs. 1 Buchst. c und e DSGVO in Verbindung mit § 29 VwVfG NRW und dem IFG NRW",
                    betroffene: [
                        "antragstellende Personen", "in Dokumenten genannte Personen", "Beschäftigte",
                    ],
                    daten: [
                        "Name und Anliegen der antragstellenden Person", "Rechtsgrundlage und Begründung",
                        "geschwärzte Fassungen und Stellen", "Zeit und Dokument jedes Abrufs",
                    ],
                    empfaenger: [
                        "antragstellende Person (geschwärzte Fassung)", "zuständige Sachbearbeitung und Freigebende",
                    ],
                    loeschung:
                        "Mit dem Vorgang der Akte (Aussonderung); vorher hält eine offene Einsicht die Löschung auf. Geschwärzte Fassungen sofort, wenn zurückgezogen wird.",
                    massnahmen: [
                        "Vier-Augen-Freigabe", "Zugang mit befristetem Code",
                        "Schwärzung entfernt den Inhalt, sie deckt ihn nicht nur ab",
                        "Jede Änderung steht mit Person, Zeit und Grund in der verketteten Prüfspur",
                    ],
                    tabellen: [
                        "ae_einsicht", "ae_fassung", "ae_schwaerzung", "ae_stueck", "ae_zugriff",
                    ])
            ],
            auskunft: auskunft)
    }
}
