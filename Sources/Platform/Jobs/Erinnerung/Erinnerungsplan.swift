// SPDX-License-Identifier: EUPL-1.2
public import Core

/// When something that is open is brought to mind before and after its last day.
public enum Erinnerungsplan {
    /// From the last day on; after the last of them a person must ask.
    public static let abstaende = [-3, 0, 7, 14, 21]

    /// The next day after `tag`, `nil` when there is none.
    public static func naechste(nach tag: Kalendertag, frist: Kalendertag) -> Kalendertag? {
        abstaende.map { frist.plus(tage: $0) }.first { $0 > tag }
    }

    /// Whether one of them is among these days.
    public static func trifft(_ tage: ClosedRange<Kalendertag>, frist: Kalendertag) -> Bool {
        abstaende.contains { tage.contains(frist.plus(tage: $0)) }
    }
}
