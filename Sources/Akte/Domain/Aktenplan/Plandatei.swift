// SPDX-License-Identifier: EUPL-1.2
internal import CSV
internal import Core

/// A file plan as CSV: columns Kennzeichen, Inhaltsangabe, Aufbewahrungsdauer, Aussonderungsart and optionally Stillgelegt,
/// "Gültig ab" and "Gültig bis", in any order. A bad line is reported and passed over.
struct Plandatei {
    private(set) var zeilen: [Planzeile] = []
    private(set) var fehler: [Planzeilenfehler] = []

    /// Plans have some thousand units; more is a wrong file.
    private static let grenzen = CSVLimits(fieldBytes: 2_000, fieldsPerRow: 50, rowBytes: 20_000, rows: 50_000)

    init(_ bytes: [UInt8]) throws(AkteError) {
        var reader = CSVReader(limits: Self.grenzen)
        var saetze: [CSVRecord]
        do {
            saetze = try reader.feed(bytes[...])
            saetze += try reader.finish()
        } catch {
            throw .planKopfFehlt
        }
        guard case .row(let kopf)? = saetze.first, let spalten = Spalten(kopf.fields) else { throw .planKopfFehlt }
        var gesehen: Set<Planzeichen> = []
        for satz in saetze.dropFirst() {
            switch satz {
            case .bad(let fehler):
                self.fehler.append(Planzeilenfehler(zeile: fehler.line, grund: "Die Zeile ist kein gültiges CSV."))
            case .row(let row):
                switch spalten.lesen(row.fields) {
                case .failure(let grund): fehler.append(Planzeilenfehler(zeile: row.line, grund: grund.text))
                case .success(let zeile) where !gesehen.insert(zeile.zeichen).inserted:
                    fehler.append(
                        Planzeilenfehler(zeile: row.line, grund: "Das Kennzeichen \(zeile.zeichen) kommt mehrfach vor."))
                case .success(let zeile): zeilen.append(zeile)
                }
            }
        }
    }
}

private struct Zeilengrund: Error {
    let text: String
}

private struct Spalten {
    let kennzeichen: Int, inhaltsangabe: Int, dauer: Int, art: Int
    let stillgelegt: Int?
    let ab: Int?, bis: Int?

    init?(_ kopf: [String]) {
        let namen = kopf.map { $0.lowercased().filter { !$0.isWhitespace } }
        func spalte(_ name: String) -> Int? { namen.firstIndex(of: name) }
        guard let kennzeichen = spalte("kennzeichen"), let inhaltsangabe = spalte("inhaltsangabe"),
            let dauer = spalte("aufbewahrungsdauer"), let art = spalte("aussonderungsart")
        else { return nil }
        self.kennzeichen = kennzeichen
        self.inhaltsangabe = inhaltsangabe
        self.dauer = dauer
        self.art = art
        stillgelegt = spalte("stillgelegt")
        ab = spalte("gültigab") ?? spalte("gueltigab")
        bis = spalte("gültigbis") ?? spalte("gueltigbis")
    }

    func lesen(_ felder: [String]) -> Result<Planzeile, Zeilengrund> {
        func feld(_ nr: Int) -> String {
            guard felder.indices.contains(nr) else { return "" }
            return felder[nr].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        guard let zeichen = try? Planzeichen(feld(kennzeichen)) else {
            return .failure(Zeilengrund(text: "„\(feld(kennzeichen).prefix(40))“ ist kein Aktenplankennzeichen."))
        }
        guard let inhalt = try? Textregel.betreff(feld(inhaltsangabe)) else {
            return .failure(Zeilengrund(text: "Die Inhaltsangabe fehlt oder ist zu lang."))
        }
        let dauer = Aufbewahrungsdauer(feld(self.dauer)), art = Aussonderungsart(rawValue: feld(self.art).uppercased())
        guard dauer != nil || feld(self.dauer).isEmpty else {
            return .failure(
                Zeilengrund(text: "„\(feld(self.dauer).prefix(40))“ ist keine Aufbewahrungsdauer (Jahre oder „unbefristet“)."))
        }
        guard art != nil || feld(self.art).isEmpty else {
            return .failure(Zeilengrund(text: "„\(feld(self.art).prefix(40))“ ist keine Aussonderungsart (A, B oder V)."))
        }
        let ruht = stillgelegt.map(feld)?.lowercased() ?? ""
        guard ["", "0", "1", "ja", "nein"].contains(ruht) else {
            return .failure(Zeilengrund(text: "In der Spalte Stillgelegt steht weder ja noch nein."))
        }
        let tage = [ab, bis].map { $0.map(feld) ?? "" }, gelesen = tage.map { Kalendertag(eingabe: $0) }
        for (text, tag) in zip(tage, gelesen) where !text.isEmpty && tag == nil {
            return .failure(Zeilengrund(text: "„\(text.prefix(40))“ ist kein Tag (TT.MM.JJJJ)."))
        }
        if let ab = gelesen[0], let bis = gelesen[1], bis < ab {
            return .failure(Zeilengrund(text: "Der letzte Tag der Gültigkeit liegt vor dem ersten."))
        }
        return .success(
            Planzeile(
                zeichen: zeichen, inhaltsangabe: inhalt, eigene: Aussonderung(dauer: dauer, art: art),
                stillgelegt: ruht == "1" || ruht == "ja", gueltigAb: gelesen[0], gueltigBis: gelesen[1]))
    }
}
