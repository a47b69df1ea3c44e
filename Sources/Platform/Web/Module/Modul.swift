// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Foundation
public import Jobs
public import Store

/// The face of a module: all that the rest of the house sees of it (architecture § 2).
public struct Modul: Sendable {
    /// Short ASCII name, also the prefix of its rights, such as `akte`.
    public let name: String
    public let titel: String
    public let rechte: [RechtErklaerung]
    public let migrationen: ModuleMigrations?
    public let routen: [Route]
    public let navigation: [Navigationspunkt]
    public let auftraege: [Auftragsart]
    public let konsumenten: [Konsument]
    /// How people read the acts this module commits: German text by the act's code, for the history of an object.
    public let handlungen: [String: String]
    /// Folder with `Templates` and `Texte`.
    public let bundle: URL?
    /// What it does with personal data; `nil` only for a module that has none.
    public let datenschutz: Datenschutzangaben?
    /// What it can prove from the running system, for the register of duties.
    public let nachweise: [Nachweisprobe]

    public init(
        name: String, titel: String, rechte: [RechtErklaerung] = [], migrationen: ModuleMigrations? = nil,
        routen: [Route] = [], navigation: [Navigationspunkt] = [], auftraege: [Auftragsart] = [],
        konsumenten: [Konsument] = [], handlungen: [String: String] = [:], bundle: URL? = nil,
        datenschutz: Datenschutzangaben? = nil, nachweise: [Nachweisprobe] = []
    ) {
        self.name = name
        self.titel = titel
        self.rechte = rechte
        self.migrationen = migrationen
        self.routen = routen
        self.navigation = navigation
        self.auftraege = auftraege
        self.konsumenten = konsumenten
        self.handlungen = handlungen
        self.bundle = bundle
        self.datenschutz = datenschutz
        self.nachweise = nachweise
    }
}

/// An entry of the main navigation.
public struct Navigationspunkt: Sendable {
    /// German title; on the citizen's side a key of the message catalogue.
    public let titel: String
    public let url: String
    public let zugang: Zugang
    /// Number beside the entry, counted by the same rights as the list behind it.
    public let zaehler: (@Sendable (Akteur, ReadContext) throws -> Int)?

    public init(
        _ titel: String, _ url: String, _ zugang: Zugang,
        zaehler: (@Sendable (Akteur, ReadContext) throws -> Int)? = nil
    ) {
        self.titel = titel
        self.url = url
        self.zugang = zugang
        self.zaehler = zaehler
    }

    var imAmt: Bool { url.hasPrefix("/amt") }
}
