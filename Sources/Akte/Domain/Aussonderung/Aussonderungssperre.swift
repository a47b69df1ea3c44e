// SPDX-License-Identifier: EUPL-1.2
public import Core

public enum AussonderungssperreTag {}
public typealias AussonderungssperreID = ID<AussonderungssperreTag>

/// Why a file must stay although its retention has ended.
public enum Sperrgrund: String, Hashable, Sendable, CaseIterable, Codable {
    case prozess, petition, pruefung, akteneinsicht

    public var deutsch: String {
        switch self {
        case .prozess: "Gerichtsverfahren"
        case .petition: "Petition"
        case .pruefung: "Prüfung (Rechnungsprüfung, Aufsicht)"
        case .akteneinsicht: "Akteneinsicht"
        }
    }
}

/// A hold: as long as it stands, the Akte is neither offered nor transferred nor destroyed.
public struct Aussonderungssperre: Hashable, Sendable {
    public let id: AussonderungssperreID
    public let akte: AkteID
    public let art: Sperrgrund
    public let grund: String
    /// `Akteur.kennung` of who set it.
    public let von: String
    public let gesetzt: Zeitpunkt
    public let aufgehoben: Zeitpunkt?
    public let version: Int
}
