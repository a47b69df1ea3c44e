// SPDX-License-Identifier: EUPL-1.2
import Core

/// The facts of an edition with their numbers, in the order in which the report tells them.
struct Belegverzeichnis: Sendable {
    let belege: [Beleg]
    /// From 1.
    private let nummern: [AussageID: Int]

    init(_ ausgabe: Berichtsausgabe) {
        belege = ausgabe.belege
        nummern = Dictionary(uniqueKeysWithValues: belege.enumerated().map { ($1.aussage.id, $0 + 1) })
    }

    /// Runs of numbers behind these sentences, such as 3 to 5 and 9.
    func stellen(_ saetze: [Satz]) -> [ClosedRange<Int>] {
        var laeufe: [ClosedRange<Int>] = []
        for nr in Set(saetze.flatMap(\.grundlage.belege).compactMap { nummern[$0.aussage.id] }).sorted() {
            if let letzter = laeufe.last, letzter.upperBound + 1 == nr {
                laeufe[laeufe.count - 1] = letzter.lowerBound...nr
            } else {
                laeufe.append(nr...nr)
            }
        }
        return laeufe
    }
}
