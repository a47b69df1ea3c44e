// SPDX-License-Identifier: EUPL-1.2
public import Core

/// One step of a case as the citizen sees it.
public struct Statusschritt: Sendable, Hashable {
    public enum Stand: String, Sendable, Hashable {
        case fertig, jetzt, offen
    }

    public let titel: Portaltext
    public let stand: Stand
    public let zeit: Zeitpunkt?
    public let text: Portaltext?
    /// What the citizen must do now, if anything.
    public let aufgabe: Portaltext?

    public init(_ titel: Portaltext, _ stand: Stand, zeit: Zeitpunkt? = nil, text: Portaltext? = nil, aufgabe: Portaltext? = nil)
    {
        self.titel = titel
        self.stand = stand
        self.zeit = zeit
        self.text = text
        self.aufgabe = aufgabe
    }
}
