// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What is needed to open an Akte.
public struct AkteAnlage: Sendable {
    /// Sign of the unit of the Aktenplan, such as `36.10.01`.
    public var aktenplan: String
    public var betreff: String
    public var oe: OrgNummer
    public var vertraulich: Bool

    public init(aktenplan: String, betreff: String, oe: OrgNummer, vertraulich: Bool = false) {
        self.aktenplan = aktenplan
        self.betreff = betreff
        self.oe = oe
        self.vertraulich = vertraulich
    }
}
