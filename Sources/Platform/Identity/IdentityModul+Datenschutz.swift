// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

extension IdentityModul {
    /// What this module does with personal data, for the register of processing activities.
    static var datenschutz: Datenschutzangaben {
        Datenschutzangaben(
            [
                Verarbeitungsangabe(
                    "identity.mitarbeitende", "Konten und Rechte der Beschäftigten",
                    zweck:
                        "Anmeldung der Beschäftigten, Vergabe von Rechten je Organisationseinheit, Vertretung und App-Kennwörter.",
                    rechtsgrundlage:
                        "Art. 6 Abs. 1 Buchst. b und e DSGVO in Verbindung mit dem Beschäftigtendatenschutz des Landes",
                    betroffene: [
                        "Beschäftigte"
                    ],
                    daten: [
                        "Name", "Anmeldename", "dienstliche E-Mail-Adresse", "Organisationseinheit",
                        "Rollen mit Geltung", "Vertretungen mit Zeitraum", "Kennwort und App-Kennwörter (nur als Hash)",
                        "Geheimnis des zweiten Faktors", "Adresse, Gerät und Zeiten offener Sitzungen",
                        "Adresse und Programm der letzten Nutzung eines App-Kennworts", "Fehlversuche bei der Anmeldung",
                    ],
                    empfaenger: [
                        "Beschäftigte der Stadt (Name und Organisationseinheit)", "Systembetrieb",
                    ],
                    loeschung:
                        "Sitzungen: nach 45 Minuten ohne Nutzung, spätestens nach 12 Stunden. Einmalmarken und Anmeldesperren: nach Ablauf, täglich. Konten werden stillgelegt und nicht gelöscht, damit die Prüfspur lesbar bleibt.",
                    massnahmen: [
                        "Kennwörter mit Argon2id", "Zweiter Faktor für alle Beschäftigten", "Sperre nach Fehlversuchen",
                        "Jede Änderung steht mit Person, Zeit und Grund in der verketteten Prüfspur",
                    ],
                    tabellen: [
                        "id_mitarbeiter", "id_rollenzuweisung", "id_vertretung", "id_anwendungszugang",
                        "id_anwendungsnutzung", "id_sitzung", "id_sperre", "id_einmalmarke",
                    ]),
                Verarbeitungsangabe(
                    "identity.buergerkonten", "Bürgerkonten und Gastzugänge",
                    zweck:
                        "Anmeldung im Bürgerportal, Wiederfinden eigener Vorgänge, Zugang mit Code ohne Konto.",
                    rechtsgrundlage:
                        "Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit dem Onlinezugangsgesetz",
                    betroffene: [
                        "Bürgerinnen und Bürger mit Konto", "Personen mit Zugangscode",
                    ],
                    daten: [
                        "Name", "E-Mail-Adresse", "Kennwort (nur als Hash)", "Sprache", "Zeitpunkt der Anlage",
                        "Zugangscode und zweites Merkmal (nur als Hash)", "Adresse, Gerät und Zeiten offener Sitzungen",
                    ],
                    empfaenger: [
                        "die Person selbst", "Sachbearbeitung der beantragten Leistung",
                    ],
                    loeschung:
                        "Nicht bestätigte Konten: nach 48 Stunden. Sitzungen: nach 30 Minuten ohne Nutzung, spätestens nach 12 Stunden. Zugangscodes gelten bis zu ihrem Ablauf. Bestätigte Konten bleiben bis zur Löschung durch die Stadt.",
                    massnahmen: [
                        "Kennwörter mit Argon2id", "Bestätigung der E-Mail-Adresse", "Sperre nach Fehlversuchen",
                    ],
                    tabellen: [
                        "id_buerger", "id_gast", "id_sitzung", "id_sperre", "id_einmalmarke",
                    ]),
            ],
            ohnePersonenbezug: [
                "id_oe", "id_rolle",
            ],
            auskunft: auskunft)
    }
}
