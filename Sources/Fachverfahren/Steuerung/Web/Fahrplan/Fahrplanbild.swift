// SPDX-License-Identifier: EUPL-1.2
import Core

/// The roadmap as a drawing. It shows nothing that the table below it does not tell; shapes, not colours, say how a step stands.
struct Fahrplanbild: Encodable, Sendable {
    struct Text: Encodable, Sendable {
        let x: Int
        let y: Int
        let text: String
    }
    struct Linie: Encodable, Sendable {
        let x1: Int
        let x2: Int
        let y: Int
    }
    /// Where a rough or expected date may lie.
    struct Spanne: Encodable, Sendable {
        let x: Int
        let y: Int
        let breite: Int
    }
    struct Punkt: Encodable, Sendable {
        let x: Int
        let y: Int
    }

    static let links = 300
    static let breite = 1_000
    static let zeile = 30

    let viewBox: String
    let unten: Int
    let jahre: [Text]
    let ueberschriften: [Text]
    let namen: [Text]
    let linien: [Linie]
    let spannen: [Spanne]
    /// Reached steps: full circles.
    let erreicht: [Punkt]
    /// Steps to come: empty circles.
    let offen: [Punkt]
    /// Steps whose day has passed: crosses, drawn around their middle.
    let verstrichen: [Punkt]
    let stichtag: Int

    init(_ plan: Fahrplan, am tag: Kalendertag) {
        let anfang = Kalendertag(jahr: plan.jahre.lowerBound, monat: 1, tag: 1) ?? tag
        let ende = Kalendertag(jahr: plan.jahre.upperBound + 1, monat: 1, tag: 1) ?? tag
        let tage = max(1, ende - anfang), raum = Self.breite - Self.links - 20
        func x(_ tag: Kalendertag) -> Int { Self.links + min(max(0, tag - anfang), tage) * raum / tage }
        // No more than twelve years have room for their names.
        let schritt = max(1, (plan.jahre.count + 11) / 12)
        jahre = plan.jahre.filter { ($0 - plan.jahre.lowerBound) % schritt == 0 }.map { jahr in
            Text(x: x(Kalendertag(jahr: jahr, monat: 1, tag: 1) ?? anfang), y: 16, text: String(jahr))
        }
        var y = 30
        var ueberschriften: [Text] = [], namen: [Text] = [], linien: [Linie] = [], spannen: [Spanne] = []
        var erreicht: [Punkt] = [], offen: [Punkt] = [], verstrichen: [Punkt] = []
        for abschnitt in plan.abschnitte {
            ueberschriften.append(Text(x: 0, y: y + 20, text: abschnitt.horizont?.deutsch ?? "Ohne Horizont"))
            y += Self.zeile
            for eintrag in abschnitt.eintraege {
                let mitte = y + Self.zeile / 2
                namen.append(Text(x: 0, y: mitte + 5, text: Self.kurz(eintrag.vorhaben.titel)))
                let zeiten = eintrag.meilensteine.compactMap(\.zeitraum)
                if let erste = zeiten.map(\.von).min(), let letzte = zeiten.map(\.bis).max(), erste < letzte {
                    linien.append(Linie(x1: x(erste), x2: x(letzte), y: mitte))
                }
                for stein in eintrag.meilensteine {
                    guard let zeit = stein.zeitraum else { continue }
                    let punkt = Punkt(x: x(zeit.mitte), y: mitte)
                    switch stein.lage(am: tag) {
                    case .erreicht: erreicht.append(punkt)
                    case .offen: offen.append(punkt)
                    case .verstrichen: verstrichen.append(punkt)
                    }
                    if zeit.unsicher {
                        let von = x(zeit.von) - 8
                        spannen.append(Spanne(x: von, y: mitte - 11, breite: x(zeit.bis) + 8 - von))
                    }
                }
                y += Self.zeile
            }
        }
        viewBox = "0 0 \(Self.breite) \(y + 8)"
        unten = y
        self.ueberschriften = ueberschriften
        self.namen = namen
        self.linien = linien
        self.spannen = spannen
        self.erreicht = erreicht
        self.offen = offen
        self.verstrichen = verstrichen
        stichtag = x(tag)
    }

    /// What fits beside the drawing; the table has the whole name.
    private static func kurz(_ text: String) -> String { text.count <= 38 ? text : text.prefix(37) + "…" }
}
