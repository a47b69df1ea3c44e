// SPDX-License-Identifier: EUPL-1.2
public import Core

/// An order to look at an Akte as a whole again from 00:00 of a day on.
public struct Aktenwiedervorlage: Hashable, Sendable {
    public let id: WiedervorlageID
    public let akte: AkteID
    public let tag: Kalendertag
    public let grund: String
    /// For whom; `nil` means whoever works in the unit in charge.
    public let fuer: MitarbeiterID?
    public let erledigt: Zeitpunkt?
    public let version: Int
}
