// SPDX-License-Identifier: EUPL-1.2
import Core

/// One line of the costs: what the IT of the city, or of one unit, cost in a year for one kind of cost.
struct Kostenzeile: Hashable, Sendable {
    let zeile: Int
    let jahr: Int
    let kostenart: String
    let betrag: Geld
    /// `nil` for the whole city.
    let oe: OrgNummer?
    /// Workplaces with IT equipment, where the line says so.
    let arbeitsplaetze: Int?
    /// Full-time posts of IT in hundredths, where the line says so.
    let vzae: Geld?
    let zuordnung: Kostenzuordnung?
}

/// IT costs as a table. A unit is named by its short sign, the whole city by "gesamt" or nothing.
struct Kostendatei: Sendable {
    static let pflicht = ["jahr", "kostenart", "betrag"]
    static let weitere = ["fachbereich", "arbeitsplätze", "it-vzä", "zuordnung"]
    static let jahre = 2000...2100

    let zeilen: [Kostenzeile]
    let fehler: [Zeilenfehler]

    /// A year of the whole city (`nil`) or of a unit.
    struct Topf: Hashable, Sendable {
        let jahr: Int
        let oe: OrgNummer?
    }

    /// - Parameters:
    ///   - einheiten: numbers by short sign.
    ///   - vorhanden: years and units that have costs already.
    init(_ bytes: [UInt8], einheiten: [String: OrgNummer], vorhanden: Set<Topf>) {
        let tabelle = Tabelle(bytes, pflicht: Self.pflicht, weitere: Self.weitere)
        var fehler = tabelle.fehler, zeilen: [Kostenzeile] = []
        var plaetze: [Topf: (zahl: Int, zeile: Int)] = [:], stellen: [Topf: (vzae: Geld, zeile: Int)] = [:],
            gesehen: [String: Int] = [:]
        for zeile in tabelle.fehler.contains(where: { $0.text.contains("Spalte „") }) ? [] : tabelle.zeilen {
            var maengel: [String] = []
            let jahr = Int(zeile["jahr"]).flatMap { Self.jahre.contains($0) ? $0 : nil }
            if jahr == nil { maengel.append("Das Jahr „\(zeile["jahr"])“ ist keines von 2000 bis 2100.") }
            let art = zeile["kostenart"]
            if art.isEmpty || art.count > 80 { maengel.append("Die Kostenart fehlt oder ist länger als 80 Zeichen.") }
            if Ressourcenkennzahl(rawValue: art.lowercased()) != nil {
                maengel.append("„\(art)“ ist keine Kostenart; die Kennzahl wird gebildet.")
            }
            if art.lowercased() == Kennzahl.gesamt { maengel.append("„gesamt“ ist keine Kostenart; die Summe wird gebildet.") }
            let betrag = Texteingabe.euro(zeile["betrag"].split(whereSeparator: { $0 == "€" || $0.isWhitespace }).joined())
            if betrag == nil {
                maengel.append("Der Betrag „\(zeile["betrag"])“ ist nicht lesbar. Schreiben Sie ihn so: 1.234,50.")
            }
            var oe: OrgNummer?
            let kurz = zeile["fachbereich"]
            if !kurz.isEmpty, kurz.lowercased() != "gesamt" {
                oe = einheiten[kurz.lowercased()]
                if oe == nil { maengel.append("Die Organisationseinheit „\(kurz)“ gibt es nicht.") }
            }
            var zahl: Int?
            if !zeile["arbeitsplätze"].isEmpty {
                zahl = Texteingabe.ganzzahl(zeile["arbeitsplätze"]).flatMap { (1...1_000_000).contains($0) ? Int($0) : nil }
                if zahl == nil { maengel.append("Die Zahl der Arbeitsplätze „\(zeile["arbeitsplätze"])“ ist nicht lesbar.") }
            }
            var vzae: Geld?
            if !zeile["it-vzä"].isEmpty {
                vzae = Texteingabe.euro(zeile["it-vzä"]).flatMap { (1...10_000_000).contains($0.cent) ? $0 : nil }
                if vzae == nil {
                    maengel.append(
                        "Die IT-Vollzeitäquivalente „\(zeile["it-vzä"])“ sind nicht lesbar. Schreiben Sie sie so: 12,5.")
                }
            }
            var zuordnung: Kostenzuordnung?
            if !zeile["zuordnung"].isEmpty {
                zuordnung = Kostenzuordnung.allCases.first {
                    [$0.rawValue, $0.deutsch.lowercased()].contains(zeile["zuordnung"].lowercased())
                }
                if zuordnung == nil {
                    maengel.append("Die Zuordnung „\(zeile["zuordnung"])“ gibt es nicht: Personal, Sachkosten oder extern.")
                }
            }
            guard maengel.isEmpty, let jahr, let betrag else {
                fehler += maengel.map { Zeilenfehler(zeile: zeile.nr, text: $0) }
                continue
            }
            let topf = Topf(jahr: jahr, oe: oe)
            if vorhanden.contains(topf) {
                maengel.append(
                    "Für \(jahr), \(oe == nil ? "gesamt" : kurz), sind schon Kosten eingelesen. Nehmen Sie sie zuerst zurück.")
            }
            let schluessel = "\(jahr)|\(oe?.description ?? "")|\(art.lowercased())"
            if let vorher = gesehen.updateValue(zeile.nr, forKey: schluessel) {
                maengel.append("Jahr, Kostenart und Fachbereich stehen schon in Zeile \(vorher).")
            }
            if let zahl, let vorher = plaetze[topf], vorher.zahl != zahl {
                maengel.append("Zeile \(vorher.zeile) nennt für dasselbe Jahr \(vorher.zahl) Arbeitsplätze.")
            }
            if let zahl, plaetze[topf] == nil { plaetze[topf] = (zahl, zeile.nr) }
            if let vzae, let vorher = stellen[topf], vorher.vzae != vzae {
                maengel.append("Zeile \(vorher.zeile) nennt für dasselbe Jahr \(Ressourcenkennzahl.vzae.text(vorher.vzae)).")
            }
            if let vzae, stellen[topf] == nil { stellen[topf] = (vzae, zeile.nr) }
            guard maengel.isEmpty else {
                fehler += maengel.map { Zeilenfehler(zeile: zeile.nr, text: $0) }
                continue
            }
            zeilen.append(
                Kostenzeile(
                    zeile: zeile.nr, jahr: jahr, kostenart: art, betrag: betrag, oe: oe, arbeitsplaetze: zahl, vzae: vzae,
                    zuordnung: zuordnung))
        }
        self.zeilen = zeilen
        self.fehler = fehler.sorted { $0.zeile < $1.zeile }
    }
}
