// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// The part of the page that changes while the job runs; sent alone to a page that asks again and again.
struct Einlesungsstand: Page {
    static let vorlage = "kennzeichen/einlesungsstand"

    struct Mangelzeile: Encodable, Sendable {
        let zeile: Int
        let inhalt: String
        let grund: String
    }

    let titel = "Stand"
    let stand: String
    let standart: String
    let laeuft: Bool
    let gescheitert: Bool
    let prozent: Int
    let erledigt: String
    let tempo: String?
    let dauer: String?
    let rest: String?
    let neu: String
    let schonDa: String
    let fehlerhaft: String
    let maengel: [Mangelzeile]
    let hatMaengel: Bool
    let mehr: String?
    let csvUrl: String

    init(_ lauf: Einlesung) {
        let bericht = lauf.bericht
        (stand, standart) =
            switch lauf.stand {
            case .wartet: ("wartet", "leise")
            case .laeuft: ("läuft", "info")
            case .fertig: bericht.fehlerhaft == 0 ? ("fertig", "erfolg") : ("fertig, mit Mängeln", "warnung")
            case .gescheitert: ("gescheitert", "fehler")
            }
        laeuft = lauf.stand == .wartet || lauf.stand == .laeuft
        gescheitert = lauf.stand == .gescheitert
        let tempo = Einlesungstempo(bericht)
        prozent = lauf.stand == .fertig ? 100 : tempo.prozent
        erledigt =
            if let zeilen = bericht.zeilen, laeuft {
                "\(bericht.erledigt.gegliedert) von etwa \(zeilen.gegliedert)"
            } else {
                bericht.erledigt.gegliedert
            }
        self.tempo = tempo.jeSekunde.map { "\($0.gegliedert) Zeilen je Sekunde" }
        dauer = laeuft ? nil : tempo.dauer.map(Einlesungstempo.text)
        rest = laeuft ? tempo.rest.map { "etwa \(Einlesungstempo.text($0))" } : nil
        neu = bericht.neu.gegliedert
        schonDa = bericht.schonDa.gegliedert
        fehlerhaft = bericht.fehlerhaft.gegliedert
        maengel = bericht.maengel.prefix(200).map { Mangelzeile(zeile: $0.zeile, inhalt: $0.inhalt, grund: $0.grund) }
        hatMaengel = !maengel.isEmpty
        mehr = bericht.fehlerhaft > maengel.count ? "Gezeigt sind die ersten \(maengel.count) von \(fehlerhaft)." : nil
        csvUrl = "\(KennzeichenURL.einlesung(lauf.id))/maengel.csv"
    }
}

/// How fast a table is read, and how long it will still take.
struct Einlesungstempo {
    let prozent: Int
    /// Seconds from the beginning to the last piece.
    let dauer: Int?
    let jeSekunde: Int?
    let rest: Int?

    init(_ bericht: BestandEinlesen.Bericht) {
        let zeilen = max(bericht.zeilen ?? 0, bericht.erledigt)
        prozent = zeilen == 0 ? 0 : bericht.erledigt * 100 / zeilen
        guard let begonnen = bericht.begonnen, let zuletzt = bericht.zuletzt else {
            (dauer, jeSekunde, rest) = (nil, nil, nil)
            return
        }
        let ms = max(0, zuletzt.millisekunden - begonnen.millisekunden)
        dauer = Int((ms + 500) / 1_000)
        jeSekunde = ms > 0 && bericht.erledigt > 0 ? Int(Int64(bericht.erledigt) * 1_000 / ms) : nil
        rest = jeSekunde.map { $0 > 0 ? (zeilen - bericht.erledigt + $0 - 1) / $0 : 0 }
    }

    static func text(_ sekunden: Int) -> String {
        switch sekunden {
        case ..<1: "unter 1 Sekunde"
        case 1: "1 Sekunde"
        case ..<90: "\(sekunden) Sekunden"
        default: "\((sekunden + 30) / 60) Minuten"
        }
    }
}
