// SPDX-License-Identifier: EUPL-1.2

extension AkteModul {
    /// The acts of this module as a history names them.
    static let handlungen = [
        "akte.akte.anlegen": "Akte angelegt",
        "akte.akte.schliessen": "Akte geschlossen (z. d. A.)",
        "akte.akte.wiederoeffnen": "Akte wieder geöffnet",
        "akte.vorgang.anlegen": "Vorgang angelegt",
        "akte.vorgang.aendern": "Angaben geändert",
        "akte.vorgang.uebernehmen": "Vorgang übernommen",
        "akte.vorgang.weitergeben": "Vorgang weitergegeben",
        "akte.vorgang.schliessen": "Vorgang geschlossen (z. d. A.)",
        "akte.vorgang.wiederoeffnen": "Vorgang wieder geöffnet",
        "akte.vorgang.umprotokollieren": "Vorgang umprotokolliert",
        "akte.dokument.ablegen": "Dokument abgelegt",
        "akte.dokument.version": "Neue Version abgelegt",
        "akte.dokument.abschliessen": "Dokument abgeschlossen",
        "akte.dokument.umprotokollieren": "Dokument umprotokolliert",
        "akte.dokument.lesen": "Vertrauliches Dokument geöffnet",
        "akte.dokument.text-gewinnen": "Text für die Suche gewonnen",
        "akte.beteiligter.hinzufuegen": "Beteiligte hinzugefügt",
        "akte.beteiligter.aendern": "Beteiligte geändert",
        "akte.beteiligter.entfernen": "Beteiligte entfernt",
        "akte.wiedervorlage.setzen": "Wiedervorlage gesetzt",
        "akte.wiedervorlage.erledigen": "Wiedervorlage erledigt",
        "akte.vermerk.schreiben": "Vermerk geschrieben",
        "akte.bereich.aufraeumen": "Zwischendateien entfernt",
        "akte.plan.einspielen": "Aktenplan eingespielt",
        "akte.zeichenvorlage.aendern": "Zeichenvorlage geändert",
    ]
}
