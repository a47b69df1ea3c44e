// SPDX-License-Identifier: EUPL-1.2

/// The objects of a Verbund as a drawing: what rests on what, from left to right. The table below it tells the same.
struct Abhaengigkeitsbild: Encodable, Sendable {
    struct Kasten: Encodable, Sendable {
        let x: Int
        let y: Int
        let mitte: Int
        let name: String
        let bedarf: String
        let zeile1: Int
        let zeile2: Int
    }
    struct Pfeil: Encodable, Sendable {
        let x1: Int
        let y1: Int
        let x2: Int
        let y2: Int
    }

    static let breite = 280
    static let hoehe = 58
    static let spalte = 350
    static let zeile = 78
    /// Beyond that nobody could read it.
    static let hoechstens = 80

    let viewBox: String
    let breite = Abhaengigkeitsbild.breite
    let hoehe = Abhaengigkeitsbild.hoehe
    let kaesten: [Kasten]
    let pfeile: [Pfeil]

    /// `nil` where there is nothing to draw, or too much.
    init?(_ struktur: Verbundstruktur) {
        guard (1...Self.hoechstens).contains(struktur.objekte.count) else { return nil }
        var lage: [ZielobjektID: Int] = [:]
        for id in struktur.reihenfolge { lage[id] = struktur.traegt(id).compactMap { lage[$0] }.max().map { $0 + 1 } ?? 0 }
        let bedarf = Schutzziel.allCases.map { struktur.schutzbedarf($0) }
        var belegt: [Int: Int] = [:], orte: [ZielobjektID: (x: Int, y: Int)] = [:], kaesten: [Kasten] = []
        for objekt in struktur.objekte {
            let spalte = lage[objekt.id] ?? 0, platz = belegt[spalte] ?? 0
            belegt[spalte] = platz + 1
            let x = 4 + spalte * Self.spalte, y = 4 + platz * Self.zeile
            orte[objekt.id] = (x, y)
            let stufen = zip(["V", "I", "Vf"], bedarf).map { "\($0) \($1[objekt.id]?.stufe.deutsch ?? "normal")" }
            kaesten.append(
                Kasten(
                    x: x, y: y, mitte: x + Self.breite / 2, name: Self.kurz(objekt.titel),
                    bedarf: stufen.joined(separator: " · "),
                    zeile1: y + 24, zeile2: y + 45))
        }
        self.kaesten = kaesten
        pfeile = struktur.kanten.compactMap { kante in
            guard let von = orte[kante.von], let auf = orte[kante.auf] else { return nil }
            return Pfeil(x1: von.x + Self.breite, y1: von.y + Self.hoehe / 2, x2: auf.x - 4, y2: auf.y + Self.hoehe / 2)
        }
        let spalten = (lage.values.max() ?? 0) + 1, zeilen = belegt.values.max() ?? 1
        viewBox = "0 0 \(max(1_000, spalten * Self.spalte - 60)) \(zeilen * Self.zeile)"
    }

    private static func kurz(_ text: String) -> String { text.count <= 34 ? text : text.prefix(33) + "…" }
}
