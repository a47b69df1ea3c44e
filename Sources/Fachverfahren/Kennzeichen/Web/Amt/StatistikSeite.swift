// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// Stock per sign and state, reservations per month, ways of reserving.
struct StatistikSeite: Page {
    static let vorlage = "kennzeichen/amt-statistik"

    struct Bestandszeile: Encodable, Sendable {
        let zeichen: String
        let stand: String
        let zahl: String
        let roh: String
    }
    struct Wegzeile: Encodable, Sendable {
        let titel: String
        let zahl: String
        let roh: String
    }

    let titel = "Statistik der Kennzeichen"
    let stand: String
    let bestand: [Bestandszeile]
    let hatBestand: Bool
    let leer = Leer("Noch kein Bestand", "Sobald Kennzeichen vergeben oder eingelesen sind, stehen hier ihre Zahlen.")
    let monate: Balken
    let wege: [Wegzeile]
    let hatWege: Bool
    let csvUrl = KennzeichenURL.statistikCSV
    let zurueckUrl = KennzeichenURL.amt

    init(_ statistik: Kennzeichenstatistik, am jetzt: Zeitpunkt) {
        stand = jetzt.deutsch
        bestand = statistik.bestand.map {
            Bestandszeile(zeichen: $0.uz, stand: Standtext.von(art: $0.art), zahl: $0.zahl.gegliedert, roh: String($0.zahl))
        }
        hatBestand = !bestand.isEmpty
        monate = Balken(
            "Reservierungen je Monat", einheit: "Anzahl",
            zahlen: statistik.jeMonat.map {
                ($0.beginn.deutschLang.split(separator: " ").dropFirst().joined(separator: " "), $0.zahl)
            })
        wege = statistik.jeWeg.map {
            Wegzeile(titel: Vergabeweg(rawValue: $0.weg)?.deutsch ?? $0.weg, zahl: $0.zahl.gegliedert, roh: String($0.zahl))
        }
        hatWege = !wege.isEmpty
    }
}
