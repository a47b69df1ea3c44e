// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Who is responsible and whom to ask, for the first sheet of the register and for what is filed.
// § DSGVO:30(1) // § DSGVO:37(1)
public struct Datenschutzstelle: Sendable {
    /// The controller: name and address, line by line.
    public let verantwortlich: [String]
    /// Data protection officer: title or name, telephone, e-mail, line by line.
    public let beauftragte: [String]
    /// The unit that keeps the files of data protection.
    public let oe: OrgNummer

    public init(verantwortlich: [String], beauftragte: [String], oe: OrgNummer) {
        self.verantwortlich = verantwortlich
        self.beauftragte = beauftragte
        self.oe = oe
    }
}
