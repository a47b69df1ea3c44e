// SPDX-License-Identifier: EUPL-1.2

/// What the report of the city of early 2019 says, slide by slide in reading order.
enum Seed2019 {
    static let folien: [[String]] = text.split(separator: "\n\n").map { $0.split(separator: "\n").map(String.init) }

    /// What came later, or was never known, and must not appear.
    static let verboten = [
        "FB 04", "Programmbüro", "Kommunalportal", "Molitor", "d-NRW", "Finanz- und Digitalisierungsausschuss",
        "050.010.120_00344", "2.600", "Cyberangriff", "regio iT", "undefined", "null", "TO" + "DO",
    ]

    private static let text = """
        Digitalisierung ständiger TOP im POA
        Antrag der Gruppe FDP vom 30.08.2018
        Verwaltung bürgerfreundlich reorganisieren
        Thema Digitalisierung als ständiger Tagesordnungspunkt im Personal und Organisationsausschuss \
        (Fachausschuss)
        Beschluss 16.11.2018

        Umsetzung „Digitalisierung bei der Stadt Leverkusen “

        Bausteine (Statusbericht 16.11.18)
        1. Datenschutz und Informationssicherheit
        2. Umsetzung E-Government-Gesetz des Landes NRW
        3.1 Digitalisierungsaktivitäten mit Außenwirkung
        3.2 Digitalisierungsaktivitäten mit Innenwirkung
        4. Flankierende Maßnahmen
        5. gpaNRW (IT-Prüfung)

        3.1 Digitalisierungsaktivitäten mit Außenwirkung

        2) Umsetzung E-Governement-Gesetz NRW
        Auftrag Digitalisierungsstrategie
        Masterplan für 10 Jahre
        Vorhabenplan für die nächsten 3 Jahre
        Dokumentenmanagement/E-Akte
        Kommunikationsstrategie
        Verzahnung der geplanten Begleitung der Gemeindeprüfungsanstalt gem. § 9 des Stärkungspaktgesetzes zur \
        Haushaltskonsolidierung
        Erkennen von Ad-Hoc-Maßnahmen
        Kommunikationsplattform (Bürger-Verwaltung-Bürger)

        2) Umsetzung E-Governement-Gesetz NRW
        Auftrag Digitalisierungsstrategie
        Präsentationstermine haben Ende 2018 stattgefunden
        Ergebnisse:
        Das Anforderungsprofil wurde hinsichtlich der gewünschten Leistungen bestätigt.
        Über die Firma PD – Berater der öffentlichen Hand GmbH (PD) konnten Fördergelder für die externe \
        Unterstützung für die Definition der Anforderungen/ Auswahl eines DMS inkl. Umsetzungskonzeptes generiert \
        werden.
        Die Abstimmung dieses Projektes findet derzeit statt.

        2) Umsetzung E-Governement-Gesetz NRW
        Auftrag Digitalisierungsstrategie
        Ergebnisse:
        Die Stadt Leverkusen beabsichtigt aufgrund der Präsentationen sowie entsprechender Recherchen bei anderen \
        Kommunen, die Firma PD bei der Digitalisierungsstrategie einzubinden.
        Hierfür sind Gesellschaftsanteile dieser Firma zu erwerben, um im Rahmen einer Inhouse-Vergabe entsprechend \
        beauftragen zu können.
        Vorlage Nr. 2019/2681
        Eine Verzahnung des DMS-Projektes mit der Digitalisierungsstrategie ist dann beabsichtigt.

        3.1) Digitalisierungsaktivitäten mit Außenwirkung
        3.2) Digitalisierungsaktivitäten mit Innenwirkung
        Umgesetzte Projekte
        Neues KFZ-Verfahren im FB 36 (ab 21.01.2019)
        Neues KFZ-Wunschkennzeichen (ab 21.01.2019)
        Aktuelle Umsetzungsprojekte
        Neues Führerscheinwesen/Fahrschulverwaltung im FB 36
        Baustellenmanagement im FB 36
        Neues E-Mail-Gateway mit Verschlüsselungsfunktionen für die Gesamtverwaltung
        DMS/E-Akte

        5) Prüfung der gpaNRW (IT-Prüfung)
        Die Prüfung der IT gliedert sich in zwei Teile:
        Teil 1: Betrachtung der Punkte „Digitalisierung und IT-Management“.
        Hierbei werden die notwendigen Informationen und Sachstände zu folgenden Bereichen erfasst:
        Digitalisierung (erster Termin 5.12.2018)
        IT-Management (Betriebsmodell / internes Steuerungssystem) (zweiter Termin 14.02.2019)
        Datenschutz und
        IT-Infrastruktur und Technik
        Teil 2: Betrachtung des IT-Ressourcenverbrauchs in der Verwaltung.
        Dieser Teil wird voraussichtlich nach Feststellung RE 2018 beginnen.

        Vielen Dank für Ihre Aufmerksamkeit.
        """
}
