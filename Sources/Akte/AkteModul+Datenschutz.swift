// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

extension AkteModul {
    /// What this module does with personal data, for the register of processing activities.
    static var datenschutz: Datenschutzangaben {
        Datenschutzangaben(
            [
                Verarbeitungsangabe(
                    "akte.schriftgut", "Elektronische Akte",
                    zweck:
                        "Aktenmäßige Führung, Bearbeitung und Aufbewahrung von Akten, Vorgängen und Dokumenten der Verwaltung.",
                    rechtsgrundlage:
                        "Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit § 9 EGovG NRW; für den Inhalt das Fachrecht des Vorgangs",
                    betroffene: [
                        "Beteiligte an Verwaltungsverfahren", "Absender und Empfänger von Schreiben",
                        "in Dokumenten genannte Personen", "Beschäftigte als Bearbeitende",
                    ],
                    daten: [
                        "Name", "Anschrift", "E-Mail-Adresse", "Rolle im Verfahren", "Kennung des Bürgerkontos",
                        "Inhalt und Text der Dokumente", "Metadaten und Schlagworte", "Vermerke", "Wiedervorlagen",
                        "Bearbeitende mit Zeit",
                    ],
                    besondere:
                        "Je nach Vorgang können Dokumente besondere Kategorien (Art. 9) oder Straftaten (Art. 10) enthalten; dafür gibt es die Stufen vertraulich und streng vertraulich.",
                    empfaenger: [
                        "zuständige Sachbearbeitung und Leitung", "mitwirkende Einheiten im Geschäftsgang",
                        "andere Behörden bei Abgabe", "Stadtarchiv",
                    ],
                    loeschung:
                        "Nach der Aufbewahrungsdauer des Aktenplans, gerechnet ab dem 31.12. des Jahres der z.-d.-A.-Verfügung; vor der Löschung wird dem Archiv angeboten (Modul Aussonderung).",
                    massnahmen: [
                        "Rechte je Organisationseinheit, ohne Recht kein Zugriff",
                        "Stufen vertraulich und streng vertraulich",
                        "Jede Änderung steht mit Person, Zeit und Grund in der verketteten Prüfspur",
                        "Inhalte unter ihrem Hash, Änderungen abgeschlossener Dokumente verweigert auch die Datenbank",
                    ],
                    tabellen: [
                        "akte_akte", "akte_aktenbeteiligter", "akte_aktenwiedervorlage", "akte_aussonderungssperre",
                        "akte_beteiligter", "akte_dokument", "akte_dokumentkontakt", "akte_dokumenttext",
                        "akte_dokumentversion", "akte_fassung", "akte_merkmal", "akte_schlagwort", "akte_strecke",
                        "akte_verweis", "akte_vermerk", "akte_vorgang", "akte_vorschau", "akte_wiedervorlage",
                        "akte_zeichen",
                    ]),
                Verarbeitungsangabe(
                    "akte.arbeit", "Geschäftsgang und Arbeitsweise in der E-Akte",
                    zweck:
                        "Mitzeichnung, Weitergabe, Mahnung, Sperren beim Bearbeiten, Arbeitsbereiche, gespeicherte Suchen.",
                    rechtsgrundlage:
                        "Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit § 9 EGovG NRW",
                    betroffene: [
                        "Beschäftigte"
                    ],
                    daten: [
                        "Schritte des Geschäftsgangs mit Person, Zeit und Ergebnis", "Leitungen",
                        "Sperren und Arbeitskopien", "Dateien des Arbeitsbereichs", "gespeicherte Suchen",
                        "gelesene Vorgänge", "Sammeländerungen", "Wunsch nach täglicher Mail",
                    ],
                    empfaenger: [
                        "Mitwirkende desselben Vorgangs", "Leitung",
                    ],
                    loeschung:
                        "Geschäftsgang mit dem Vorgang. Sperren nach Ablauf. Gelöschte Suchen nach der Frist zum Zurückholen, täglich. Flüchtige Dateien des Arbeitsbereichs nach 24 Stunden.",
                    massnahmen: [
                        "Rechte je Organisationseinheit, ohne Recht kein Zugriff",
                        "Jede Änderung steht mit Person, Zeit und Grund in der verketteten Prüfspur",
                    ],
                    tabellen: [
                        "akte_arbeitskopie", "akte_bereichseintrag", "akte_gang", "akte_gangschritt", "akte_gelesen",
                        "akte_laufweg", "akte_laufwegfassung", "akte_leitung", "akte_mailwunsch", "akte_sperre",
                        "akte_stapel", "akte_stapelposten", "akte_suche", "akte_suche_gesehen", "akte_webeigenschaft",
                    ]),
                Verarbeitungsangabe(
                    "akte.zugriffsprotokoll", "Zugriffsregeln, Notzugriff und Zugriffsprotokoll",
                    zweck:
                        "Schutz besonders geschützten Schriftguts und Nachweis, wer es gelesen hat.",
                    rechtsgrundlage:
                        "Art. 6 Abs. 1 Buchst. c und e, Art. 32 DSGVO",
                    betroffene: [
                        "Beschäftigte"
                    ],
                    daten: [
                        "Person, Zeit, Objekt und Weg des Lesens", "Notzugriffe mit Begründung und Sichtvermerken",
                        "Mitglieder von Zugriffskreisen",
                    ],
                    empfaenger: [
                        "Datenschutz und Revision", "Leitung der Einheit (Notzugriffe)",
                    ],
                    loeschung:
                        "Zugriffsprotokoll: nach der Zahl der Tage in der Stadtdatei (Vorgabe 365), täglich. Regeln mit ihrem Objekt.",
                    massnahmen: [
                        "Einsicht nur mit eigenem Recht",
                        "Jede Änderung steht mit Person, Zeit und Grund in der verketteten Prüfspur",
                    ],
                    tabellen: [
                        "akte_notzugriff", "akte_zugriff", "akte_zugriff_glied", "akte_zugriff_nachlauf",
                        "akte_zugriffsprotokoll", "akte_zugriffsregel",
                    ]),
            ],
            ohnePersonenbezug: [
                "akte_aktenart", "akte_mahnregel", "akte_planeinheit", "akte_planfassung", "akte_zeichenvorlage",
            ],
            auskunft: auskunft)
    }
}
