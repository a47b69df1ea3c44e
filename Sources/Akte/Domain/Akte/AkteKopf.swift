// SPDX-License-Identifier: EUPL-1.2
public import Core

/// An Akte without what it contains.
public struct AkteKopf: Hashable, Sendable {
    public let id: AkteID
    public let zeichen: Aktenzeichen
    public let plan: Planzeichen
    public let jahr: Int
    public let betreff: String
    public let oe: OrgNummer
    public let vertraulich: Bool
    public let zustand: Schriftgutzustand
    public let aussonderung: Aussonderung
    public let zdaAm: Kalendertag?
    public let aufbewahrungBis: Kalendertag?
    public let angelegt: Zeitpunkt
    public let version: Int
    /// `nil` where only the roles of the unit count.
    public let zugriff: Zugriffsstand?
}
