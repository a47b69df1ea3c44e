// SPDX-License-Identifier: EUPL-1.2
public import Core

/// An order to look at a Vorgang again from 00:00 of a day on.
public struct Wiedervorlage: Hashable, Sendable {
    public let id: WiedervorlageID
    public let vorgang: VorgangID
    public let tag: Kalendertag
    public let grund: String
    /// For whom; `nil` means whoever works in the unit in charge.
    public let fuer: MitarbeiterID?
    public let erledigt: Zeitpunkt?
    public let version: Int

    /// Whether it shows in the worklist of this day.
    public func istFaellig(am heute: Kalendertag) -> Bool { erledigt == nil && tag <= heute }
}

/// A Wiedervorlage as it is entered.
public struct WiedervorlageAnlage: Hashable, Sendable {
    public var tag: Kalendertag
    public var grund: String
    public var fuer: MitarbeiterID?

    public init(tag: Kalendertag, grund: String, fuer: MitarbeiterID?) {
        self.tag = tag
        self.grund = grund
        self.fuer = fuer
    }

    func geprueft(heute: Kalendertag) throws(AkteError) -> WiedervorlageAnlage {
        guard tag >= heute else { throw .wiedervorlageVergangen }
        let grund = try Textregel.pflicht(grund, "Der Grund", hoechstens: Textregel.grund, sonst: .grundFehlt)
        return WiedervorlageAnlage(tag: tag, grund: grund, fuer: fuer)
    }
}
