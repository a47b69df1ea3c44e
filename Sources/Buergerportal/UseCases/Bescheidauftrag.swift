// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Core
public import Store
public import Web

/// A notice to be made, filed and announced.
public struct Bescheidauftrag: Sendable {
    public let vorgang: VorgangID
    /// The application it answers; its applicant is the addressee.
    public let antrag: AntragID?
    /// The letter's model, rendered by its own template.
    public let brief: any Page
    public let betreff: String
    public let akteur: Akteur
    /// What the procedure writes in the same commit.
    public let imCommit: @Sendable (WriteContext) throws -> Void

    public init(
        vorgang: VorgangID, antrag: AntragID?, brief: any Page, betreff: String, akteur: Akteur,
        imCommit: @escaping @Sendable (WriteContext) throws -> Void = { _ in }
    ) {
        self.vorgang = vorgang
        self.antrag = antrag
        self.brief = brief
        self.betreff = betreff
        self.akteur = akteur
        self.imCommit = imCommit
    }
}
