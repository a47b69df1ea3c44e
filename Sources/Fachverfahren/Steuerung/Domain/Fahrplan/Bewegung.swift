// SPDX-License-Identifier: EUPL-1.2
import Core

/// What moved in a programme between two pictures, sorted by what it means to a reader.
struct Bewegung: Sendable {
    /// A date that moved, by so many days; `nil` where one of the two has no day.
    struct Verschiebung: Sendable {
        let aenderung: Wertaenderung
        let tage: Int?
    }

    /// Objects of which nothing held before.
    let neu: [Objektsicht]
    /// Objects of which nothing holds any more.
    let fort: [Objektsicht]
    /// Dates that were another before.
    let verschoben: [Verschiebung]
    /// Everything else, on objects that were there before and after.
    let geaendert: [Wertaenderung]

    init(von alt: Stichtagsbild, nach neu: Stichtagsbild) {
        self.neu = neu.objekte.filter { alt.objekt($0.objekt.id) == nil }
        fort = alt.objekte.filter { neu.objekt($0.objekt.id) == nil }
        let ganz = Set(self.neu.map(\.objekt.id)).union(fort.map(\.objekt.id))
        let aenderungen = neu.aenderungen(seit: alt).filter { !ganz.contains($0.linie.objekt) }
        verschoben = aenderungen.compactMap(Self.verschiebung)
        geaendert = aenderungen.filter { Self.verschiebung($0) == nil }
    }

    var istLeer: Bool { neu.isEmpty && fort.isEmpty && verschoben.isEmpty && geaendert.isEmpty }

    private static func verschiebung(_ aenderung: Wertaenderung) -> Verschiebung? {
        guard case .datum(let vorher) = aenderung.vorher?.wert, case .datum(let nachher) = aenderung.nachher?.wert else {
            return nil
        }
        guard let von = Zeitraum(vorher)?.bis, let nach = Zeitraum(nachher)?.bis else {
            return Verschiebung(aenderung: aenderung, tage: nil)
        }
        return Verschiebung(aenderung: aenderung, tage: nach - von)
    }
}
