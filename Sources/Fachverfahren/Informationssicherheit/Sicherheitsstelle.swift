// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Whom to ask about information security, and who keeps its files.
public struct Sicherheitsstelle: Sendable {
    /// Name of the town as the one responsible, for exports.
    public let traeger: String
    /// Officer for information security: title or name, telephone, e-mail, line by line.
    public let beauftragte: [String]
    /// Address of this server, without `/` at the end; identities in exports point here.
    public let adresse: String
    /// The unit that keeps the files of incidents.
    public let oe: OrgNummer

    public init(traeger: String, beauftragte: [String], adresse: String, oe: OrgNummer) {
        self.traeger = traeger
        self.beauftragte = beauftragte
        self.adresse = adresse
        self.oe = oe
    }
}
