// SPDX-License-Identifier: EUPL-1.2
import Core

/// Under which heading a report for a day lists a Vorhaben (statusbericht §2, selection rules).
enum Vorhabengruppe: Sendable, Hashable, CaseIterable {
    /// Went live on or before the day.
    case umgesetzt
    /// Begun and not live on that day.
    case aktuell
    case nichtBegonnen
    /// Put off or given up.
    case ruht

    /// The dates decide. What those in charge say of the state only counts for the beginning, which often has no date, and for
    /// resting.
    init(_ vorhaben: Vorhaben, am stichtag: Kalendertag) {
        let erreicht = Set(vorhaben.meilensteine.filter { $0.istErreicht(am: stichtag) }.map(\.art))
        if erreicht.contains(.produktivsetzung) || erreicht.contains(.abschluss) {
            self = .umgesetzt
        } else if vorhaben.stand == .zurueckgestellt || vorhaben.stand == .abgebrochen {
            self = .ruht
        } else if !erreicht.isEmpty || vorhaben.stand?.laeuft == true || vorhaben.stand == .umgesetzt {
            self = .aktuell
        } else {
            self = .nichtBegonnen
        }
    }
}

extension Stichtagsbild {
    /// The Vorhaben by group, each group in the order of the picture.
    var gruppen: [Vorhabengruppe: [Vorhaben]] { Dictionary(grouping: vorhaben) { Vorhabengruppe($0, am: stichtag) } }
}
