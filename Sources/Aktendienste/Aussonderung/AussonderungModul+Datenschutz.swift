// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

extension AussonderungModul {
    /// What this module does with personal data, for the register of processing activities.
    static var datenschutz: Datenschutzangaben {
        Datenschutzangaben(
            [
                Verarbeitungsangabe(
                    "aus.aussonderung", "Aussonderung, Archivierung und Löschung von Akten",
                    zweck:
                        "Akten nach Ablauf der Aufbewahrung dem Archiv anbieten, übergeben oder löschen und das nachweisen; Abgabe an andere Behörden.",
                    rechtsgrundlage:
                        "Art. 6 Abs. 1 Buchst. c und e DSGVO in Verbindung mit §§ 4, 10 ArchivG NRW",
                    betroffene: [
                        "in Akten genannte Personen", "Beschäftigte, die beantragen und freigeben",
                    ],
                    daten: [
                        "Zeichen und Betreff der Akten und Vorgänge", "Bewertung und Entscheidung mit Person und Zeit",
                        "Nachrichten und Pakete (xdomea)", "übernommenes Archivgut mit Dateien",
                    ],
                    empfaenger: [
                        "Stadtarchiv", "andere Behörden bei Abgabe",
                    ],
                    loeschung:
                        "Nachrichten und Dateien eines beendeten Austauschs nach 90 Tagen (einstellbar), täglich. Das Vernichtungsverzeichnis bleibt als Nachweis. Archivgut dauerhaft nach ArchivG NRW.",
                    massnahmen: [
                        "Vier-Augen-Freigabe der Löschung", "Löschprotokoll in der Akte",
                        "Jede Änderung steht mit Person, Zeit und Grund in der verketteten Prüfspur",
                    ],
                    tabellen: [
                        "aus_abgabe", "aus_abgabe_objekt", "aus_archivdatei", "aus_archivgut", "aus_lauf",
                        "aus_nachricht", "aus_objekt", "aus_vernichtung",
                    ])
            ],
            ohnePersonenbezug: [
                "aus_abgabe_rest", "aus_partner", "aus_planbewertung", "aus_planeinheit", "aus_rest",
            ])
    }
}
