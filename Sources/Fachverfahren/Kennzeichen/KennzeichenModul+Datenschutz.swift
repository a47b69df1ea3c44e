// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

extension KennzeichenModul {
    /// What this module does with personal data, for the register of processing activities.
    static var datenschutz: Datenschutzangaben {
        Datenschutzangaben(
            [
                Verarbeitungsangabe(
                    "kz.reservierung", "Wunschkennzeichen: Reservierung und Bestand",
                    zweck:
                        "Kennzeichen suchen, reservieren, bestätigen, sperren; Benachrichtigung über frei werdende Kennzeichen.",
                    rechtsgrundlage:
                        "Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit §§ 9, 16, 57 FZV",
                    betroffene: [
                        "Personen, die reservieren", "Halterinnen und Halter", "Bürgerinnen und Bürger mit Beobachtung",
                        "Beschäftigte als Bearbeitende",
                    ],
                    daten: [
                        "Name", "Schlüsselwert der Person (kein Klartext)", "Kennzeichen und Zusatz",
                        "Fahrzeug-Identifizierungsnummer (als Schlüsselwert)", "Frist der Reservierung",
                        "Reservierungscode (nur als Hash)", "beobachtete Kennzeichen", "eingelesene Bestandsdateien",
                    ],
                    empfaenger: [
                        "Zulassungsbehörde", "Öffentlichkeit: nur frei oder nicht verfügbar",
                    ],
                    loeschung:
                        "Reservierungen gelten bis zum Fristende der Stadtdatei, danach gibt der Stundenlauf das Kennzeichen frei; Sperren nach Verlust 10 Jahre (§§ 57, 58 FZV). Beobachtungen bis zu ihrem Ende. Abgelaufene Reservierungen bleiben bisher als Zeile stehen.",
                    massnahmen: [
                        "Codes nur als Hash, Personen zum Vergleich nur als Schlüsselwert", "Begrenzung der Abfragen",
                        "Jede Änderung steht mit Person, Zeit und Grund in der verketteten Prüfspur",
                    ],
                    tabellen: [
                        "kz_beobachtung", "kz_einlesung", "kz_platz", "kz_reservierung",
                    ])
            ],
            ohnePersonenbezug: [
                "kz_regel"
            ],
            auskunft: auskunft)
    }
}
