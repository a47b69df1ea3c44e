// SPDX-License-Identifier: EUPL-1.2
import Core

@testable import Steuerung

enum Probe {
    static let quelle = Quelle.herkunft("Muster", url: "https://muster.example/1")
    static let andere = Quelle.herkunft("Anderes Muster", url: nil)

    /// Day `nr` of a long year.
    static func tag(_ nr: Int) -> Kalendertag { Kalendertag(tagnummer: 17_000 + nr) }
    static func zeit(_ nr: Int) -> Zeitpunkt { Zeitpunkt(millisekunden: Int64(1_000_000 + nr)) }

    static func spanne(_ von: Int, _ vor: Int? = nil) throws -> Geltungszeit {
        try Geltungszeit(von: tag(von), vor: vor.map(tag))
    }

    static func iso(_ text: String) -> Kalendertag { Kalendertag(iso: text) ?? Kalendertag(tagnummer: 0) }
}
