// SPDX-License-Identifier: EUPL-1.2
public import Core

public enum AnwendungszugangTag {}
public typealias AnwendungszugangID = ID<AnwendungszugangTag>

/// The access of one program on one device to the account of a clerk, by an app password that can be revoked alone.
public struct Anwendungszugang: Hashable, Sendable {
    public let id: AnwendungszugangID
    /// What the clerk calls the device or the program.
    public let bezeichnung: String
    public let angelegt: Zeitpunkt
    public let giltBis: Zeitpunkt
    public let zuletzt: Zeitpunkt?
    /// Address and program of the last use.
    public let adresse: String?
    public let programm: String?

    /// How long a new one may hold, in days.
    static let dauern = [365, 90, 30]
    /// More than anybody has devices; keeps a script from filling the table.
    static let hoechstens = 20
}
