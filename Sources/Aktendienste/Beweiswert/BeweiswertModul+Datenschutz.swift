// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

extension BeweiswertModul {
    /// What this module does with personal data, for the register of processing activities.
    static var datenschutz: Datenschutzangaben {
        Datenschutzangaben(
            [
                Verarbeitungsangabe(
                    "bw.beweis", "Beweiswerterhaltung",
                    zweck:
                        "Nachweis, dass abgeschlossene Dokumente und die Prüfspur unverändert sind; Ausgabe von Beweispaketen.",
                    rechtsgrundlage:
                        "Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit § 9 EGovG NRW",
                    betroffene: [
                        "in Dokumenten genannte Personen (nur in Paketen)", "Beschäftigte, die Pakete bestellen",
                    ],
                    daten: [
                        "Hashwerte der Dokumente", "Zeitstempel", "Beweispakete mit den Dateien einer Akte",
                        "Besteller des Pakets",
                    ],
                    empfaenger: [
                        "Zeitstempelstelle (nur Hashwerte)", "Empfänger eines Beweispakets",
                    ],
                    loeschung:
                        "Beweispakete: nach 14 Tagen, täglich. Mitgliedschaften mit dem Dokument; Hashbäume bleiben, weil andere Dokumente sie brauchen, und lassen keinen Rückschluss auf Inhalte zu.",
                    massnahmen: [
                        "An die Zeitstempelstelle gehen nur Hashwerte",
                        "Rechte je Organisationseinheit, ohne Recht kein Zugriff",
                    ],
                    tabellen: [
                        "bw_mitglied", "bw_paket",
                    ])
            ],
            ohnePersonenbezug: [
                "bw_baum"
            ])
    }
}
