// SPDX-License-Identifier: EUPL-1.2

/// A small set of invented documents and questions, with the documents a clerk means by each question.
/// Written by hand before the rules were tuned; a question without an answer in the set is a question, too.
struct Guetesatz {
    struct Frage {
        let text: String
        let gemeint: Set<String>
    }

    let dokumente: [(id: String, text: String)]
    let fragen: [Frage]

    static let eigener = Guetesatz(
        dokumente: zeilen(texte).map { ($0[0], $0[1]) },
        fragen: zeilen(gefragt).map { Frage(text: $0[0], gemeint: Set($0[1].split(separator: " ").map(String.init))) })

    private static func zeilen(_ text: String) -> [[String]] {
        text.split(separator: "\n").map { zeile in
            zeile.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map { $0.trimmed() }
        }
    }

    private static let texte = """
        d01|Antrag auf Wohngeld für eine Wohnung in der Bahnhofstraße
        d02|Bescheid über die Grundsteuer für das Haus Am Markt 4
        d03|Grundsteuerbescheid 2026 an Familie Müller
        d04|Widerspruch von Herrn Mueller gegen die Hundesteuer
        d05|Anmeldung eines Hundes durch Frau Muller, Hundesteuermarke ausgegeben
        d06|Sondernutzungserlaubnis für zwei Gaststätten auf dem Gehweg
        d07|Erlaubnis zur Sondernutzung: Tische vor dem Gasthaus Krone
        d08|Baugenehmigung für den Neubau zweier Häuser am Waldrand
        d09|Abbruch eines Hauses in der Kölner Straße
        d10|Genehmigungen nach der Bauordnung, Übersicht der Monate
        d11|Anträge auf Bewohnerparkausweise in der Altstadt
        d12|Parkausweis für Bewohner verlängert
        d13|Wunschkennzeichen LEV-AB 12 reserviert
        d14|Kennzeichenreservierung LEV-AB 123 aufgehoben
        d15|Ummeldung des Fahrzeugs, neue Kennzeichenschilder gepresst
        d16|Ausländeramt: Verlängerung des Aufenthaltstitels
        d17|Rundschreiben an alle Ämter zur Aktenführung
        d18|Akten des Ordnungsamtes an das Archiv abgegeben
        d19|Straßensperrung wegen Kanalbauarbeiten in der Gartenstr.
        d20|Sperrung der Strasse am Fluss, Umleitung ausgeschildert
        d21|Bußgeldbescheid wegen Falschparkens
        d22|Protokoll der Ratssitzung, Beschlüsse zum Haushalt
        d23|Haushaltsplan und Stellenplan, Beschluss des Rates
        d24|Gewerbeanmeldung der Bäckerei Schröder
        d25|Abmeldung eines Gewerbes, Inhaberin Schroeder
        d26|Kindergartenbeiträge werden neu festgesetzt
        d27|Festsetzung des Beitrags für die Betreuung von Kindern
        d28|Friedhofsgebühren: Satzung und Gebührenverzeichnis
        d29|Gebühr für die Nutzung der Turnhalle
        d30|Mitarbeiterinnen und Mitarbeiter der Bauaufsicht, Telefonliste
        d31|Vollmacht der Mieterin für den Umzug
        d32|Mietverträge der städtischen Wohnungen
        d33|Schwerbehindertenausweise: Anträge und Nachweise
        d34|Fällung von drei Bäumen im Stadtpark genehmigt
        d35|Baumschutzsatzung, Ausnahme für eine kranke Eiche
        d36|Führerscheinstelle: Umtausch alter Führerscheine
        d37|Ersatz für einen verlorenen Führerschein
        d38|Auskunft aus dem Melderegister über frühere Anschriften
        d39|Anschriftenänderung gemeldet, Register berichtigt
        d40|Vergabe der Reinigung an die Firma Blitz, Rechnung 4711
        d41|Rechnungen der Müllabfuhr für das erste Quartal
        d42|Vermerk zum Aktenzeichen 36.10.01-2026/0004
        d43|Schulentwicklungsplan und Schulwege
        d44|Zuschüsse für Sportvereine
        d45|Der Verein beantragt einen Zuschuss für neue Tore
        d46|Lärmschutzwände an der Autobahn
        """

    private static let gefragt = """
        Müller|d03 d04 d05
        Mueller|d03 d04 d05
        Muller|d03 d04 d05
        Schröder|d24 d25
        Straße Sperrung|d19 d20
        Strassensperrung|d19 d20
        Haus|d02 d08 d09
        Häuser|d02 d08 d09
        Grundsteuer|d02 d03
        Bescheid|d02 d03 d21
        Grundsteuerbescheid|d02 d03
        Hundesteuer|d04 d05
        Hund|d04 d05
        Sondernutzung|d06 d07
        Erlaubnis für Sondernutzung|d06 d07
        Gaststätte|d06
        Genehmigung|d08 d10
        Wohnung|d01 d32
        Antrag|d01 d11 d33
        Antrag auf Wohngeld|d01
        Parkausweis|d11 d12
        Bewohnerparkausweis|d11 d12
        Kennzeichen|d13 d14 d15
        LEV-AB 12|d13
        Amt|d16 d17 d18
        Akte|d17 d18 d42
        Beschluss|d22 d23
        Haushalt|d22 d23
        Gewerbe|d24 d25
        Beitrag|d26 d27
        Kind|d26 d27
        Gebühren|d28 d29
        Mitarbeiter Bauaufsicht|d30
        Mieter|d31
        Ausweis|d11 d12 d33
        Baum|d34 d35
        Führerschein|d36 d37
        Register|d38 d39
        Anschrift|d38 d39
        Rechnung|d40 d41
        36.10.01-2026/0004|d42
        Schule|d43
        Verein|d44 d45
        Zuschuss|d44 d45
        Lärmschutz|d46
        "Beschluss des Rates"|d23
        Schwimmbad|
        Satzung|d28 d35
        """
}

extension Substring {
    fileprivate func trimmed() -> String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
