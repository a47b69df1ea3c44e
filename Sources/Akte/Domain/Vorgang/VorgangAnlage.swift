// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What another module gives to have its case kept as a Vorgang.
public struct VorgangAnlage: Sendable {
    /// Sign of the unit of the Aktenplan, such as `36.10.01`.
    public var aktenplan: String
    /// Subject of the yearly Akte, used when this Vorgang is its first.
    public var akteBetreff: String
    public var vorgangBetreff: String
    /// Kind of case, such as `Wunschkennzeichen`; shown and filtered by.
    public var typ: String
    public var oe: OrgNummer
    public var beteiligte: [BeteiligterAnlage]
    /// The case in its own module, such as `kennzeichen:0190…`.
    public var fachbezug: String?
    /// The day by which the case shall be done.
    public var frist: Kalendertag?
    public var vertraulich: Bool

    public init(
        aktenplan: String, akteBetreff: String, vorgangBetreff: String, typ: String, oe: OrgNummer,
        beteiligte: [BeteiligterAnlage] = [], fachbezug: String? = nil, frist: Kalendertag? = nil, vertraulich: Bool = false
    ) {
        self.aktenplan = aktenplan
        self.akteBetreff = akteBetreff
        self.vorgangBetreff = vorgangBetreff
        self.typ = typ
        self.oe = oe
        self.beteiligte = beteiligte
        self.fachbezug = fachbezug
        self.frist = frist
        self.vertraulich = vertraulich
    }
}
