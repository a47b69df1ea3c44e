// SPDX-License-Identifier: EUPL-1.2
import Core

/// Benefit over effort as a drawing; every point bears the rank by which the table names it.
struct Portfoliobild: Encodable, Sendable {
    struct Strich: Encodable, Sendable {
        let ort: Int
        let text: String
    }
    struct Punkt: Encodable, Sendable {
        let x: Int
        let y: Int
        let rang: Int
    }

    static let links = 60
    static let oben = 20
    static let breite = 900
    static let hoehe = 300

    let viewBox = "0 0 \(links + breite + 20) \(oben + hoehe + 60)"
    let links = Portfoliobild.links
    let rechts = Portfoliobild.links + Portfoliobild.breite
    let oben = Portfoliobild.oben
    let unten = Portfoliobild.oben + Portfoliobild.hoehe
    let schrift = Portfoliobild.oben + Portfoliobild.hoehe + 22
    let achse = Portfoliobild.oben + Portfoliobild.hoehe + 48
    let spalten: [Strich]
    let zeilen: [Strich]
    let punkte: [Punkt]

    /// `nil` where no effort is known.
    init?(_ bewertungen: [Bewertung]) {
        var belegt: [String: Int] = [:]
        punkte = zip(1..., bewertungen).compactMap { rang, bewertung in
            guard let aufwand = bewertung.stufe(.aufwand) else { return nil }
            // Those of one place stand side by side.
            let ort = "\(aufwand)/\(bewertung.nutzen / 6)"
            let neben = belegt[ort, default: 0]
            belegt[ort] = neben + 1
            return Punkt(
                x: Self.spalte(aufwand) + Self.versatz(neben), y: Self.oben + Self.hoehe - Self.hoehe * bewertung.nutzen / 100,
                rang: rang)
        }
        guard !punkte.isEmpty else { return nil }
        spalten = Aufwandstufe.allCases.map { Strich(ort: Self.spalte($0.zahl), text: $0.kurz) }
        zeilen = [0, 25, 50, 75, 100].map { Strich(ort: Self.oben + Self.hoehe - Self.hoehe * $0 / 100, text: "\($0) %") }
    }

    private static func spalte(_ aufwand: Int) -> Int { links + breite * (2 * aufwand - 1) / 10 }

    /// Right, left, further right and so on, within the column.
    private static func versatz(_ nr: Int) -> Int { (nr % 2 == 0 ? -1 : 1) * ((nr + 1) / 2 % 3) * 24 }
}
