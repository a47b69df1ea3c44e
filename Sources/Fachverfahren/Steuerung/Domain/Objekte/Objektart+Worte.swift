// SPDX-License-Identifier: EUPL-1.2

extension Objektart {
    /// One of them, for people.
    var deutsch: String { worte.eins }
    /// Several of them.
    var mehrere: String { worte.viele }

    private var worte: (eins: String, viele: String) {
        switch self {
        case .programm: ("Programm", "Programme")
        case .baustein: ("Baustein", "Bausteine")
        case .handlungsfeld: ("Handlungsfeld", "Handlungsfelder")
        case .ausgabe: ("Ausgabe des Berichts", "Ausgaben des Berichts")
        case .vorhaben: ("Vorhaben", "Vorhaben")
        case .meilenstein: ("Meilenstein", "Meilensteine")
        case .ergebnis: ("Ergebnis", "Ergebnisse")
        case .verzahnung: ("Verzahnung", "Verzahnungen")
        case .foerderung: ("Förderung", "Förderungen")
        case .risiko: ("Risiko", "Risiken")
        case .kennzahl: ("Kennzahl", "Kennzahlen")
        case .massnahme: ("Begleitende Maßnahme", "Begleitende Maßnahmen")
        case .auftrag: ("Auftrag", "Aufträge")
        case .antrag: ("Antrag", "Anträge")
        case .vorlage: ("Vorlage", "Vorlagen")
        case .beschluss: ("Beschluss", "Beschlüsse")
        case .sitzung: ("Sitzung", "Sitzungen")
        case .mitteilung: ("Mitteilung", "Mitteilungen")
        case .gremium: ("Gremium", "Gremien")
        case .fachbereich: ("Fachbereich", "Fachbereiche")
        case .tagesordnungspunkt: ("Tagesordnungspunkt", "Tagesordnungspunkte")
        case .beratung: ("Beratung", "Beratungen")
        case .stimmen: ("Stimmen einer Gruppe", "Stimmen der Gruppen")
        case .frage: ("Frage vor einer Sitzung", "Fragen vor einer Sitzung")
        case .fraktion: ("Fraktion", "Fraktionen")
        case .person: ("Person", "Personen")
        case .mitgliedschaft: ("Mitgliedschaft", "Mitgliedschaften")
        case .wahlperiode: ("Wahlperiode", "Wahlperioden")
        case .ort: ("Ort", "Orte")
        case .externer: ("Externe Stelle", "Externe Stellen")
        case .pruefung: ("Prüfung", "Prüfungen")
        case .pruefungsteil: ("Teil einer Prüfung", "Teile von Prüfungen")
        case .pruefungstermin: ("Prüfungstermin", "Prüfungstermine")
        case .feststellung: ("Feststellung", "Feststellungen")
        case .pflicht: ("Pflicht aus dem Gesetz", "Pflichten aus dem Gesetz")
        case .modulstand: ("Stand aus einem Verfahren", "Stände aus den Verfahren")
        }
    }
}
