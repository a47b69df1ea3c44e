// SPDX-License-Identifier: EUPL-1.2
public import Core

public enum ArbeitskopieTag {}
public typealias ArbeitskopieID = ID<ArbeitskopieTag>

/// The draft of who has checked out a Dokument. Nobody else sees or finds it until it is checked in.
public struct Arbeitskopie: Hashable, Sendable {
    public let id: ArbeitskopieID
    public let dokument: DokumentID
    public let inhaber: MitarbeiterID
    /// Number of the version it was made from.
    public let grundlage: Int
    public let datei: Dokumentdatei
    public let angelegt: Zeitpunkt
    public let geaendert: Zeitpunkt
    /// For optimistic locking.
    public let version: Int
}
