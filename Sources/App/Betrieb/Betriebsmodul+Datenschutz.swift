// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

extension Betriebsmodul {
    /// What the record core does, which every module stands on, with personal data, for the register of processing activities.
    static var datenschutz: Datenschutzangaben {
        Datenschutzangaben(
            [
                Verarbeitungsangabe(
                    "betrieb.pruefspur", "Prüfspur, Suche und Dateiablage",
                    zweck:
                        "Nachweis, wer wann was warum geändert hat; Wiederfinden von Schriftgut; unveränderte Aufbewahrung der Dateien.",
                    rechtsgrundlage:
                        "Art. 5 Abs. 2, Art. 6 Abs. 1 Buchst. c und e, Art. 32 DSGVO in Verbindung mit § 9 EGovG NRW",
                    betroffene: [
                        "Beschäftigte", "Bürgerinnen und Bürger als Handelnde", "in Schriftgut genannte Personen",
                    ],
                    daten: [
                        "Person, Zeit, Handlung und Grund", "alte und neue Werte geänderter Angaben",
                        "Wörter des Schriftguts im Suchindex", "Dateien unter ihrem Hash",
                    ],
                    empfaenger: [
                        "Leserinnen und Leser des Objekts (Verlauf)", "Systembetrieb", "Revision",
                    ],
                    loeschung:
                        "Prüfspur: bleibt verkettet; die Werte eines Objekts gehen mit seiner Löschung. Suchindex mit dem Objekt. Dateien, die niemand mehr nennt, täglich.",
                    massnahmen: [
                        "Verkettung mit Hashwerten, Prüfung mit rathaus verify",
                        "Klartext getrennt von der Kette löschbar",
                    ],
                    tabellen: [
                        "audit_eintrag", "audit_klartext", "inhalt", "suche_objekt", "suche_facette", "suche_worte",
                    ]),
                Verarbeitungsangabe(
                    "betrieb.auftraege", "Aufträge und Ereignisse des Servers",
                    zweck:
                        "Arbeiten im Hintergrund, Benachrichtigungen, Weitergabe zwischen Servern.",
                    rechtsgrundlage:
                        "Art. 6 Abs. 1 Buchst. e, Art. 32 DSGVO",
                    betroffene: [
                        "Empfänger von Benachrichtigungen", "in Aufträgen genannte Personen",
                    ],
                    daten: [
                        "E-Mail-Adresse und Text der Benachrichtigung", "Kennungen von Objekten",
                    ],
                    empfaenger: [
                        "Systembetrieb", "Mailserver der Stadt",
                    ],
                    loeschung:
                        "Daten erledigter Aufträge sofort, ihre Zeile nach 30 Tagen; gescheiterte nach 180 Tagen; Ereignisse nach 7 Tagen; E-Mails im Ordner nach 30 Tagen; täglich, alle Zahlen einstellbar.",
                    massnahmen: [
                        "Benachrichtigungen ohne Inhalt des Vorgangs"
                    ],
                    tabellen: [
                        "auftrag", "ereignis",
                    ]),
            ],
            ohnePersonenbezug: [
                "audit_kopf", "ereignis_stand", "inhalt_lage", "inhalt_umlauf", "inhalt_umzug", "schema_stand",
                "zaehler",
            ],
            auskunft: auskunft)
    }
}
