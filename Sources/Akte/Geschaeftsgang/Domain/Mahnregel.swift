// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// After how many days beyond its Termin a step is brought up, and to whom; data of the house.
public struct Mahnregel: Hashable, Sendable {
    public enum Empfaenger: String, Hashable, Sendable, CaseIterable {
        case adressat, leitung
    }

    public let stufe: Int
    public let tage: Int
    public let an: Empfaenger
}

/// What is due for a step whose Termin has passed.
enum Mahnlauf {
    /// The highest rule that is reached and was not applied yet.
    static func faellig(_ regeln: [Mahnregel], termin: Kalendertag, mahnstufe: Int, heute: Kalendertag) -> Mahnregel? {
        regeln.filter { $0.stufe > mahnstufe && heute - termin >= $0.tage }.max { $0.stufe < $1.stufe }
    }
}
