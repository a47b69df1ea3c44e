// SPDX-License-Identifier: EUPL-1.2

extension AussonderungModul {
    /// The acts of this module as a history names them.
    static let handlungen = [
        "aus.partner.setzen": "Austauschpartner eingerichtet",
        "aus.sperre.setzen": "Für die Aussonderung gesperrt",
        "aus.sperre.aufheben": "Sperre der Aussonderung aufgehoben",
        "aus.vorsehen": "Zur Aussonderung vorgesehen",
        "aus.vorschlag": "Bewertungsvorschlag gesetzt",
        "aus.anbieten": "Anbietung bestellt",
        "aus.angeboten": "Dem Archiv angeboten",
        "aus.bewerten.plan": "Bewertung aus dem Aktenplan übernommen",
        "aus.abgeben": "Abgabe bestellt",
        "aus.uebergeben": "An das Archiv übergeben",
        "aus.abbrechen": "Aussonderung abgebrochen",
        "aus.vernichtung.beantragen": "Vernichtung beantragt",
        "aus.vernichtung.freigeben": "Vernichtung freigegeben",
        "aus.vernichtung.ablehnen": "Vernichtung nicht freigegeben",
        "aus.vernichtet": "Inhalte gelöscht",
        "aus.reste.geloescht": "Dateien gelöscht",
        "aus.abgeschlossen": "Aussonderung abgeschlossen",
        "aus.protokoll": "Löschprotokoll abgelegt",
        "aus.arbeit.gescheitert": "Schritt der Aussonderung gescheitert",
        "aus.bewerten": "Vom Archiv bewertet",
        "aus.bewertung.senden": "Bewertung gesendet",
        "aus.uebernehmen": "Übernahme bestellt",
        "aus.uebernommen": "In das Archiv übernommen",
        "aus.uebernahme.bestaetigen": "Übernahme bestätigt",
        "aus.austausch.bestellen": "Austausch eingeplant",
        "aus.austausch.holen": "Austauschordner abgefragt",
        "aus.nachricht.geschrieben": "Nachricht in den Austauschordner geschrieben",
        "aus.nachricht.lesen": "Nachricht gelesen",
        "aus.nachricht.abweisen": "Nachricht abgewiesen",
    ]
}
