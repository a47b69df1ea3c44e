// SPDX-License-Identifier: EUPL-1.2

/// Nouns and stems of which the words of an administration are made. Written down by hand for this house; an operator's list comes on top.
enum Grundwoerter {
    static let alle = liste.split(whereSeparator: \.isWhitespace)

    private static let liste = """
        Abfall Abgabe Ablauf Abnahme Absage Abschluss Abstand Abwasser Akte Alter Amt Anfrage Angebot Anhörung Anlage Anliegen
        Anmeldung Annahme Anordnung Anschrift Antrag Anwalt Anwohner Anzeige Arbeit Archiv Arzt Asyl Aufenthalt Aufgabe
        Aufnahme Auftrag Aufsicht Ausbau Ausbildung Ausfuhr Ausgabe Auskunft Ausland Ausländer Ausnahme Ausschuss Ausweis Auto
        Bad Bahn Bau Bauer Baum Beamter Bedarf Beginn Begleitung Behinderung Behörde Beihilfe Beirat Beitrag Beleg Beratung
        Bericht Beruf Bescheid Bescheinigung Beschluss Beschwerde Besitz Bestand Bestattung Betreuung Betrieb Bewohner Bezirk
        Bild Bildung Blatt Boden Brand Brief Bruch Brücke Buch Bund Bürger Büro Bus Daten Dauer Deckel Denkmal Dienst Doppel
        Dorf Druck Ehe Ehren Eigentum Einheit Einkommen Einrichtung Einsatz Einsicht Eltern Energie Entgelt Entscheidung
        Entsorgung Entwässerung Erhebung Erklärung Erlass Erlaubnis Ermittlung Ersatz Essen Fach Fähre Fahr Fahrer
        Fahrerlaubnis Fahrt Fahrzeug Fall Familie Farbe Fassung Feier Feld Fenster Feuer Finanz Firma Fläche Flucht Flüchtling
        Flug Fluss Förderung Form Formular Forst Foto Frau Freiheit Freizeit Friedhof Frist Führer Führung Fund Fürsorge Fuß
        Garten Gast Gaststätte Gebäude Gebot Gebühr Geburt Gefahr Gehalt Geld Gemeinde Genehmigung Gericht Gesetz Gesundheit
        Gewähr Gewerbe Gewässer Glas Grab Grenze Groß Grün Grund Gruppe Gut Gutachten Hafen Haft Halle Halt Halter Hand Handel
        Handwerk Haupt Haus Haushalt Heim Heirat Heizung Herr Hilfe Hinweis Hoch Hof Holz Hund Hütte Hygiene Impf Information
        Inhaber Inland Jagd Jahr Jugend Kanal Karte Kasse Kataster Kauf Keller Kennzeichen Kind Kirche Kita Klage Klasse Klima
        Kontrolle Konzept Kosten Kraft Kranken Kreis Kultur Kunde Kunst Kurs Laden Lage Lager Land Langzeit Lärm Last Leben
        Lebensmittel Lehrer Leistung Leiter Leitung Licht Liegenschaft Linie Liste Lohn Luft Mahnung Mann Markt Maß Maßnahme
        Mauer Meister Meldung Melde Mensch Miete Mieter Minister Mitarbeiter Mittel Möbel Müll Museum Musik Muster Mutter
        Nachbar Nachweis Name Natur Neben Netz Not Nummer Nutzung Obdach Öffnung Öl Ordnung Organ Ort Papier Park Parken
        Partei Pass Person Personal Pflanze Pflege Pflicht Plakette Plan Planung Platz Polizei Post Preis Presse Prüfung
        Quartier Rad Rahmen Rat Rathaus Raum Recht Rechnung Rechts Regel Register Reihe Reise Rente Rettung Richter Ring Rohr
        Rück Ruhe Rundfunk Sache Sammlung Sammel Sanierung Satzung Schaden Schall Schau Schein Schiff Schild Schlüssel Schmutz
        Schnee Schrift Schuld Schule Schüler Schutz Schwer See Seite Senioren Sicherheit Sicherung Siedlung Sitz Sitzung
        Sonder Sondernutzung Sonne Sorge Sozial Spende Sperrung Sperr Spiel Sport Sprache Staat Stadt Stadtrat Standes Stätte
        Statistik Staub Stelle Stellung Steuer Stimme Stoff Straf Straße Streit Strom Stück Studie Stunde Sturm Tag Tafel Tank
        Tarif Taxi Technik Teil Telefon Termin Test Theater Tier Titel Tod Tor Tour Träger Transport Treffen Treppe Trink
        Trinkwasser Turm Überweisung Übung Ufer Uhr Umbau Umfrage Umgang Umlage Umschreibung Umwelt Umzug Unfall Unternehmen
        Unterhalt Unterkunft Unterlage Unterricht Urkunde Urlaub Vater Verband Verbot Verein Verfahren Vergabe Vergütung
        Verkauf Verkehr Verlag Verlust Vermessung Vermögen Verordnung Versammlung Versicherung Versorgung Vertrag Vertretung
        Verwaltung Verwarnung Verzeichnis Volk Vollmacht Vorgang Vorlage Vorschrift Vorsorge Vorstand Waffe Wagen Wahl Wald
        Wand Ware Warnung Wasser Wechsel Weg Weihnachten Werbung Werk Wert Wetter Widerspruch Widmung Winter Wirtschaft Wissen
        Witwe Woche Wohn Wohngeld Wohnung Wohl Wunsch Zahl Zahlung Zahn Zaun Zeichen Zeit Zeitung Zelt Zentrum Zertifikat
        Zeuge Zimmer Zins Zoll Zone Zucht Zug Zulassung Zuschuss Zustand Zustellung Zuwendung Zwang Zweck Zweit
        """
}
