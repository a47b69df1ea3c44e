// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

extension BuergerportalModul {
    /// What this module does with personal data, for the register of processing activities.
    static var datenschutz: Datenschutzangaben {
        Datenschutzangaben(
            [
                Verarbeitungsangabe(
                    "portal.antraege", "Bürgerportal: Anträge, Nachrichten, Bekanntgaben und Gebühren",
                    zweck:
                        "Anträge elektronisch stellen, mit der Behörde schreiben, Bescheide bekannt geben, Gebühren bezahlen.",
                    rechtsgrundlage:
                        "Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit dem Onlinezugangsgesetz und § 41 VwVfG NRW; für den Inhalt das Fachrecht der Leistung",
                    betroffene: [
                        "antragstellende Personen", "Beschäftigte, die schreiben oder bekannt geben",
                    ],
                    daten: [
                        "Antworten im Formular", "Anlagen", "Nachrichten", "Bekanntgaben mit Abruf und Fristen",
                        "Zustimmung zur elektronischen Bekanntgabe", "Gebühren und Stand der Zahlung",
                    ],
                    besondere:
                        "Nur soweit ein Formular oder eine Anlage solche Angaben enthält.",
                    empfaenger: [
                        "zuständige Sachbearbeitung", "Zahlungsdienst (Betrag und Bezug)",
                    ],
                    loeschung:
                        "Entwürfe: 30 Tage nach der letzten Änderung, mit Warnung bei Konten. Gesendete Anträge mit dem Vorgang der Akte (Aussonderung).",
                    massnahmen: [
                        "Zugang nur mit Konto oder Code", "Benachrichtigungen ohne Inhalt",
                        "Jede Änderung steht mit Person, Zeit und Grund in der verketteten Prüfspur",
                    ],
                    tabellen: [
                        "portal_anlage", "portal_antrag", "portal_bekanntgabe", "portal_bekanntgabe_uebergang",
                        "portal_gebuehr", "portal_gelesen", "portal_nachricht", "portal_nachricht_anlage",
                        "portal_zahlung", "portal_zustimmung",
                    ])
            ],
            ohnePersonenbezug: [
                "portal_simulierte_zahlung"
            ],
            auskunft: auskunft)
    }
}
