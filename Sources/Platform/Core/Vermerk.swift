// SPDX-License-Identifier: EUPL-1.2

/// Who does what to which object and why. No write is possible without one (architecture § 3).
public struct Vermerk: Sendable {
    public let akteur: Akteur
    /// Module-qualified act, such as `akte.vorgang.schliessen`.
    public let handlung: String
    /// Free text given by the actor; personal data may occur, so it is kept beside the chain, not in it.
    public let grund: String?

    public init(_ akteur: Akteur, _ handlung: String, grund: String? = nil) {
        self.akteur = akteur
        self.handlung = handlung
        self.grund = grund
    }
}

/// The object of an audit entry: its kind, its identity and, where it has one, the sign people know it by.
public struct Gegenstand: Hashable, Sendable {
    public let art: String
    public let id: String
    public let kennzeichen: String?

    public init(_ art: String, _ id: String, kennzeichen: String? = nil) {
        self.art = art
        self.id = id
        self.kennzeichen = kennzeichen
    }
}
