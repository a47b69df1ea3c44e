// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

extension CmisModul {
    /// What this module does with personal data, for the register of processing activities.
    static var datenschutz: Datenschutzangaben {
        Datenschutzangaben(
            [
                Verarbeitungsangabe(
                    "cmis.schnittstelle", "E-Akte für Anwendungen (CMIS)",
                    zweck:
                        "Anwendungen und Dokumentenprogramme lesen und legen Schriftgut ab.",
                    rechtsgrundlage:
                        "Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit § 9 EGovG NRW",
                    betroffene: [
                        "in Dokumenten genannte Personen", "Beschäftigte, für die eine Anwendung zugreift",
                    ],
                    daten: [
                        "Schriftgut der E-Akte (keine eigenen Tabellen)"
                    ],
                    empfaenger: [
                        "angeschlossene Anwendungen im Rahmen der Rechte der Person"
                    ],
                    loeschung:
                        "Keine eigene Speicherung; es gilt die E-Akte.",
                    massnahmen: [
                        "App-Kennwörter mit Ablauf, einzeln zu widerrufen", "Dieselben Rechte wie in der Oberfläche",
                    ],
                    tabellen: [])
            ])
    }
}
