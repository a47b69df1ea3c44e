// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

extension PoststelleModul {
    /// What this module does with personal data, for the register of processing activities.
    static var datenschutz: Datenschutzangaben {
        Datenschutzangaben(
            [
                Verarbeitungsangabe(
                    "post.eingang", "Posteingang, Scannen und Postausgang",
                    zweck:
                        "Eingänge registrieren, Vorgängen zuordnen, Papier ersetzend scannen; Schreiben versenden und den Versand nachweisen.",
                    rechtsgrundlage:
                        "Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit § 9 EGovG NRW",
                    betroffene: [
                        "Absender", "Empfänger", "in Schreiben genannte Personen", "Beschäftigte der Poststelle",
                    ],
                    daten: [
                        "Name und Adresse des Absenders", "Betreff und Text des Eingangs", "Dateien im Original",
                        "Anschrift, E-Mail-Adresse und Name des Empfängers", "Versandnachweise",
                        "Bediener und Prüfer des Scans",
                    ],
                    besondere:
                        "Je nach Inhalt der Post.",
                    empfaenger: [
                        "zuständige Organisationseinheit", "Zustelldienste", "Empfänger des Schreibens",
                    ],
                    loeschung:
                        "Zugeordnete Eingänge und Sendungen mit dem Vorgang (Aussonderung). Papier nach der eingestellten Frist nach der Prüfung. Zurückgewiesene Eingänge bleiben bisher stehen.",
                    massnahmen: [
                        "Rechte je Organisationseinheit, ohne Recht kein Zugriff",
                        "Originaldateien unverändert unter ihrem Hash",
                        "Jede Änderung steht mit Person, Zeit und Grund in der verketteten Prüfspur",
                    ],
                    tabellen: [
                        "post_ausgang", "post_ausgangsschritt", "post_eingang", "post_eingangsdatei",
                        "post_eingangstext", "post_ordnerfund", "post_ordnersicht", "post_ordnerstoerung", "post_scan",
                    ])
            ],
            ohnePersonenbezug: [
                "post_einstellung", "post_ordner", "post_vorlage",
            ],
            auskunft: auskunft)
    }
}
