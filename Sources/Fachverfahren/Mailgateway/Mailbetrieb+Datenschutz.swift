// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

extension Mailbetrieb {
    /// What this module does with personal data, for the register of processing activities.
    static var datenschutz: Datenschutzangaben {
        Datenschutzangaben(
            [
                Verarbeitungsangabe(
                    "mg.nachrichten", "E-Mail-Gateway: Nachrichten",
                    zweck:
                        "E-Mails signieren, verschlüsseln, entschlüsseln, prüfen, zustellen, zur Abholung bereitstellen und in der Akte ablegen.",
                    rechtsgrundlage:
                        "Art. 6 Abs. 1 Buchst. c und e, Art. 32 DSGVO in Verbindung mit § 3 EGovG NRW",
                    betroffene: [
                        "Absender und Empfänger von E-Mails", "Beschäftigte",
                    ],
                    daten: [
                        "E-Mail-Adressen", "Kopfzeilen des Transports und Zeiten", "Weg der Nachricht mit Ergebnis",
                        "Bytes der Nachricht bis zur Zustellung", "Kennwörter für PDF (versiegelt)",
                        "Zugang zur Abholung (nur als Hash)",
                    ],
                    besondere:
                        "Je nach Inhalt der Nachricht; ausgenommene Postfächer (etwa Personalrat) werden nicht geöffnet.",
                    empfaenger: [
                        "Empfänger der Nachricht", "Server des Empfängers", "E-Mail-Betrieb (ohne Betreff und Inhalt)",
                    ],
                    loeschung:
                        "Bytes der Nachricht: sobald alle zugestellt oder abgelegt sind; Reste nach einem Absturz alle 10 Minuten. Bereitgestelltes nach der Abholfrist. Kennwörter nach der Anzeigefrist. Der Weg der Nachricht 90 Tage nach ihrem Ende, bei abgelegten drei Jahre (--aufbewahrung), täglich.",
                    massnahmen: [
                        "Private Schlüssel nur in einem abgeschotteten Prozess", "Klartext nie unverschlüsselt im Spool",
                        "Vier-Augen-Freigabe der Regeln",
                    ],
                    tabellen: [
                        "mg_abholung", "mg_ablage", "mg_aktenversand", "mg_anhang", "mg_fassung", "mg_nachpruefung",
                        "mg_nachricht", "mg_pdfkennwort", "mg_regelprobe", "mg_schluesselsuche", "mg_spur",
                        "mg_zustellung",
                    ]),
                Verarbeitungsangabe(
                    "mg.schluessel", "E-Mail-Gateway: Schlüssel und Zertifikate",
                    zweck:
                        "Schlüssel der Postfächer verwalten, Zertifikate der Gegenseite und ihren Widerruf kennen.",
                    rechtsgrundlage:
                        "Art. 6 Abs. 1 Buchst. c, Art. 32 DSGVO",
                    betroffene: [
                        "Inhaber von Postfächern", "Kommunikationspartner", "Verwahrer hinterlegter Schlüssel",
                    ],
                    daten: [
                        "E-Mail-Adresse des Inhabers", "Zertifikat und Gültigkeit", "versiegelter privater Schlüssel",
                        "Anträge, Herausgaben und Hinterlegungen mit Person und Zeit",
                    ],
                    empfaenger: [
                        "Zertifizierungsstelle", "Kommunikationspartner (öffentlicher Schlüssel)",
                    ],
                    loeschung:
                        "Schlüssel bleiben nach ihrem Ablauf zum Lesen alter Nachrichten; Löschung auf Entscheidung. Ergebnisse von Schlüsselsuchen nach ihrer Frist.",
                    massnahmen: [
                        "Versiegelung mit dem Geheimnis der Installation", "Herausgabe nur mit zwei Personen",
                    ],
                    tabellen: [
                        "mg_antrag", "mg_ausgabe", "mg_hinterlegt", "mg_hinterlegung", "mg_hinterlegungsprobe",
                        "mg_schluessel", "mg_widerruf", "mg_zertifikat",
                    ]),
            ],
            ohnePersonenbezug: [
                "mg_anker", "mg_dkim", "mg_dmarcbericht", "mg_dmarczeile", "mg_konto", "mg_partner", "mg_regelwerk",
                "mg_sperrliste",
                "mg_sts", "mg_tls", "mg_tlsbericht", "mg_tlsfehler", "mg_tlsversand",
                "mg_zielpause",
            ],
            auskunft: auskunft)
    }
}
