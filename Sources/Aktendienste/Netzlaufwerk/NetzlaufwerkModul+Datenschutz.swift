// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

extension NetzlaufwerkModul {
    /// What this module does with personal data, for the register of processing activities.
    static var datenschutz: Datenschutzangaben {
        Datenschutzangaben(
            [
                Verarbeitungsangabe(
                    "netz.laufwerk", "E-Akte als Netzlaufwerk (WebDAV)",
                    zweck:
                        "Dokumente mit Büroprogrammen öffnen und speichern; eigene Arbeitsbereiche.",
                    rechtsgrundlage:
                        "Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit § 9 EGovG NRW",
                    betroffene: [
                        "Beschäftigte", "in Dateien genannte Personen",
                    ],
                    daten: [
                        "Dateien des Arbeitsbereichs", "Sperren", "Angaben der Programme zu Dateien",
                    ],
                    empfaenger: [
                        "Beschäftigte mit Recht am Vorgang"
                    ],
                    loeschung:
                        "Dateien des Arbeitsbereichs bis zur Löschung durch die Person oder mit dem Vorgang; Nebenablage nach 24 Stunden.",
                    massnahmen: [
                        "App-Kennwörter mit Ablauf, einzeln zu widerrufen", "Dieselben Rechte wie in der Oberfläche",
                    ],
                    tabellen: [
                        "akte_arbeitskopie", "akte_bereichseintrag", "akte_sperre", "akte_webeigenschaft",
                    ])
            ])
    }
}
