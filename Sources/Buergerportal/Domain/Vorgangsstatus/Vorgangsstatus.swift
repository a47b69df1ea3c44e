// SPDX-License-Identifier: EUPL-1.2

/// What the citizen reads about the case: an outer state and a sentence of the service's own.
public struct Vorgangsstatus: Sendable, Hashable, Codable {
    public let stufe: Vorgangsstufe
    /// Plain words of the service; never an internal note.
    public let text: Portaltext
    /// What the citizen must do, where the state says so.
    public let aufgabe: Portaltext?

    /// `nil` when a needed task is missing or stands where nothing is to be done.
    public init?(_ stufe: Vorgangsstufe, text: Portaltext? = nil, aufgabe: Portaltext? = nil) {
        guard (stufe == .handlungNoetig) == (aufgabe != nil) else { return nil }
        self.stufe = stufe
        self.text = text ?? stufe.text
        self.aufgabe = aufgabe
    }

    /// The short text for the mailbox interface, cut to its limit of 50 characters.
    public var kurztext: String { String(text.de.prefix(50)) }
}
