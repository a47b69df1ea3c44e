// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What is needed to open an Akte.
public struct AkteAnlage: Sendable {
    /// Sign of the unit of the Aktenplan, such as `36.10.01`.
    public var aktenplan: String
    public var betreff: String
    public var oe: OrgNummer
    public var vertraulich: Bool
    /// Short sign of the kind, such as `KFZ`; `nil` for an Akte without one.
    public var aktenart: String?
    /// What the kind asks for, by key, as people enter it.
    public var metadaten: [String: String]

    public init(
        aktenplan: String, betreff: String, oe: OrgNummer, vertraulich: Bool = false, aktenart: String? = nil,
        metadaten: [String: String] = [:]
    ) {
        self.aktenplan = aktenplan
        self.betreff = betreff
        self.oe = oe
        self.vertraulich = vertraulich
        self.aktenart = aktenart
        self.metadaten = metadaten
    }
}
