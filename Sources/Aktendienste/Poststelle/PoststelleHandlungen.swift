// SPDX-License-Identifier: EUPL-1.2

extension PoststelleModul {
    /// The acts of this module as a history names them.
    static let handlungen = [
        "post.eingang.erfassen": "Eingang registriert",
        "post.eingang.pruefen": "Eingang auf Viren geprüft",
        "post.eingang.lesen": "Eingang gelesen",
        "post.eingang.erneut-lesen": "Eingang noch einmal zu lesen gegeben",
        "post.eingang.zuordnen": "Eingang zugeordnet",
        "post.eingang.neuer-vorgang": "Vorgang für einen Eingang angelegt",
        "post.eingang.aendern": "Angaben zum Eingang geändert",
        "post.eingang.weiterleiten": "Eingang weitergeleitet",
        "post.eingang.zurueckweisen": "Eingang zurückgewiesen",
        "post.eingang.wieder-oeffnen": "Eingang wieder geöffnet",
        "post.stapel.teilen": "Stapel in Schriftstücke geteilt",
        "post.stapel.teilung-aufheben": "Teilung des Stapels aufgehoben",
        "post.scan.pruefen": "Scan mit dem Papier verglichen",
        "post.transfervermerk": "Transfervermerk abgelegt",
        "post.transfervermerk.nachholen": "Transfervermerk noch einmal bestellt",
        "post.papier.vernichten": "Papier als vernichtet eingetragen",
        "post.papier.verbleib": "Verbleib des Papiers geändert",
        "post.einstellung.setzen": "Einstellung der Poststelle geändert",
        "post.schreiben.erstellen": "Schreiben erstellt",
        "post.versand.bestellen": "Versand bestellt",
        "post.versand.bestaetigen": "Versand bestätigt",
        "post.versand.gescheitert": "Versand als gescheitert eingetragen",
        "post.versand.erneut": "Versand erneut versucht",
        "post.versand.abbrechen": "Versand abgebrochen",
        "post.versand.mail": "Ergebnis des Versands per E-Mail",
        "post.versandfassung": "PDF/A-Fassung für den Versand abgelegt",
        "post.versandnachweis": "Versandnachweis abgelegt",
        "post.vorlage.speichern": "Briefvorlage gespeichert",
        "post.ordner.setzen": "Scanordner eingerichtet",
        "post.ordner.entfernen": "Scanordner entfernt",
        "post.ordner.bestellen": "Abfrage der Scanordner eingeplant",
        "post.ordner.abweisen": "Datei aus dem Scanordner abgewiesen",
    ]
}
