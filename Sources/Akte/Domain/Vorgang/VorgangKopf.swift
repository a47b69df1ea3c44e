// SPDX-License-Identifier: EUPL-1.2
public import Core

/// A Vorgang without what it contains.
public struct VorgangKopf: Hashable, Sendable {
    public let id: VorgangID
    public let akteID: AkteID
    public let akteZeichen: Aktenzeichen
    public let zeichen: Vorgangszeichen
    public let betreff: String
    public let typ: String
    public let zustand: Schriftgutzustand
    /// The unit in charge (Federführung).
    public let oe: OrgNummer
    /// The clerk who works on it; `nil` while it lies in the group worklist.
    public let bearbeiter: MitarbeiterID?
    public let fachbezug: String?
    public let frist: Kalendertag?
    public let vertraulich: Bool
    public let aussonderung: Aussonderung
    public let zdaAm: Kalendertag?
    public let aufbewahrungBis: Kalendertag?
    public let angelegt: Zeitpunkt
    /// When something last happened that its clerk should look at.
    public let bewegt: Zeitpunkt
    /// Whose turn it is in a running Geschäftsgang; they see the Vorgang for that long.
    public let mitwirkende: [Adressat]
    public let version: Int
    /// `nil` where only the roles of the unit and those named by the work count.
    public let zugriff: Zugriffsstand?
}
