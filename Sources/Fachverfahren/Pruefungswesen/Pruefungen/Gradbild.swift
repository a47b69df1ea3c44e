// SPDX-License-Identifier: EUPL-1.2

/// Degrees of fulfilment as bars; what has no data gets a dashed line instead. The table beside it says the same in words.
struct Gradbild: Encodable, Sendable {
    struct Strich: Encodable, Sendable {
        let ort: Int
        let text: String
    }

    struct Balken: Encodable, Sendable {
        let titel: String
        let schrift: Int
        let oben: Int
        let mitte: Int
        /// `nil` without data.
        let laenge: Int?
    }

    static let links = 20
    static let breite = 860
    static let zeile = 56

    let viewBox: String
    let links = Gradbild.links
    let rechts = Gradbild.links + Gradbild.breite
    let unten: Int
    let schrift: Int
    let striche: [Strich]
    let balken: [Balken]
    let beschreibung: String

    init(_ grade: [Erfuellungsgrad]) {
        unten = grade.count * Self.zeile + 10
        schrift = unten + 22
        viewBox = "0 0 \(Self.links + Self.breite + 60) \(unten + 40)"
        striche = [0, 25, 50, 75, 100].map { Strich(ort: Self.links + Self.breite * $0 / 100, text: "\($0) %") }
        balken = grade.enumerated().map { nr, grad in
            let oben = nr * Self.zeile + 30
            return Balken(
                titel:
                    "Teil \(grad.teil): \(grad.name), \(grad.text)\(grad.istVorlaeufig && grad.prozent != nil ? " (vorläufig)" : "")",
                schrift: oben - 8, oben: oben, mitte: oben + 8, laenge: grad.prozent.map { max(Self.breite * $0 / 100, 2) })
        }
        beschreibung = "Erfüllungsgrad je Prüffeld: " + grade.map { "\($0.name) \($0.text)" }.joined(separator: "; ") + "."
    }
}
