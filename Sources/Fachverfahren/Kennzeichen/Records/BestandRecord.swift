// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// One good line of a stock table.
struct Bestandszeile: Sendable {
    let zeile: Int
    let kennzeichen: Kennzeichen
    /// Carried on by a vehicle of another district.
    let auswaerts: Bool
}

extension WriteContext {
    /// So many rows a statement: few round trips, and still well below both engines' limits on values.
    private static var jeAnweisung: Int { 100 }

    /// Marks plates as assigned unless they are already. What is held, reserved or blocked here stays as it is
    /// and comes back in `streitig`, because table and office then disagree and a person must look.
    /// - Returns: also all plates of `zeilen` that are assigned now, new or not.
    func bestandSchreiben(
        _ zeilen: [Bestandszeile]
    ) throws -> (neu: Int, vergeben: [Kennzeichen], streitig: [BestandEinlesen.Mangel]) {
        let fahrzeug = Fahrzeugschluessel("bestand")
        let hier = Zustandsspalten(.zugeteilt(fahrzeug)), auswaerts = Zustandsspalten(.weitergefuehrtAuswaerts(fahrzeug))
        var gesehen: Set<Kennzeichen> = []
        // A statement must not meet the same row twice.
        let einmalig = zeilen.filter { gesehen.insert($0.kennzeichen).inserted }
        var neu = 0
        var streitig: [BestandEinlesen.Mangel] = []
        for anfang in stride(from: 0, to: einmalig.count, by: Self.jeAnweisung) {
            let teil = Array(einmalig[anfang..<min(einmalig.count, anfang + Self.jeAnweisung)])
            streitig += try streitige(teil)
            let werte = teil.map { zeile -> SQL in
                let k = zeile.kennzeichen
                let spalten = zeile.auswaerts ? auswaerts : hier
                return """
                    (\(k.unterscheidungszeichen.text), \(Int64(k.schluessel.wert)), \(spalten.art), \(spalten.fahrzeug), 1, \(jetzt))
                    """
            }
            neu += try changed(
                """
                INSERT INTO kz_platz (uz, schluessel, art, fahrzeug, version, geaendert) VALUES \(SQL.joined(werte, by: ","))
                ON CONFLICT (uz, schluessel) DO UPDATE SET art = excluded.art, fahrzeug = excluded.fahrzeug, bis = NULL, halter = NULL,
                  person = NULL, code = NULL, inhaber = NULL, reservierung = NULL, version = kz_platz.version + 1, geaendert = excluded.geaendert
                WHERE kz_platz.art = 'frei' OR kz_platz.bis <= \(jetzt)
                """)
        }
        let strittig = Set(streitig.map(\.zeile))
        return (neu, einmalig.filter { !strittig.contains($0.zeile) }.map(\.kennzeichen), streitig)
    }

    private func streitige(_ zeilen: [Bestandszeile]) throws -> [BestandEinlesen.Mangel] {
        var ergebnis: [BestandEinlesen.Mangel] = []
        for (uz, gruppe) in Dictionary(grouping: zeilen, by: \.kennzeichen.unterscheidungszeichen) {
            let nach = Dictionary(
                gruppe.map { (Int($0.kennzeichen.schluessel.wert), $0) }, uniquingKeysWith: { erste, _ in erste })
            let belegt = try rows(
                """
                SELECT schluessel, art FROM kz_platz WHERE uz = \(uz.text) AND schluessel IN (\(list: nach.keys.map(Int64.init)))
                  AND art NOT IN ('frei', 'zugeteilt', 'weitergefuehrt-auswaerts') AND (bis IS NULL OR bis > \(jetzt))
                """)
            for row in belegt {
                let schluessel: Int = try row["schluessel"]
                let art: String = try row["art"]
                guard let zeile = nach[schluessel] else { continue }
                ergebnis.append(
                    .init(
                        zeile: zeile.zeile, inhalt: zeile.kennzeichen.text,
                        grund: "Das Kennzeichen ist hier nicht frei (\(art)). Bitte klären Sie, wem es gehört."))
            }
        }
        return ergebnis.sorted { $0.zeile < $1.zeile }
    }
}
