// SPDX-License-Identifier: EUPL-1.2
public import Smtp

/// What a listener takes. A `nil` reply means yes.
public struct Empfangsregeln: Sendable {
    /// Our name in the greeting.
    public var name: SmtpDomain
    public var erweiterungen: SmtpExtensions
    public var grenzen = SmtpLimits()
    /// What happens to bare line feeds; `.normalise` only for old devices of one's own network.
    public var zeilenvorschub = SmtpBareLineFeed.refuse
    public var verbindung: @Sendable (Gegenstelle) async -> SmtpReply?
    /// Whether user and password are right; `nil` where nobody can sign in.
    public var anmeldung: (@Sendable (Gegenstelle, SmtpCredentials) async -> Bool)?
    public var absender: @Sendable (Gegenstelle, Umschlag) async -> SmtpReply?
    public var empfaenger: @Sendable (Gegenstelle, Umschlag, SmtpForwardPath) async -> SmtpReply?
    /// Opens a place for a message. An error is answered with 451: nothing is wrong with the message.
    public var nachricht: @Sendable (Gegenstelle, Umschlag) async throws -> any Nachrichtensenke

    public init(
        name: SmtpDomain, erweiterungen: SmtpExtensions,
        verbindung: @escaping @Sendable (Gegenstelle) async -> SmtpReply? = { _ in nil },
        anmeldung: (@Sendable (Gegenstelle, SmtpCredentials) async -> Bool)? = nil,
        absender: @escaping @Sendable (Gegenstelle, Umschlag) async -> SmtpReply?,
        empfaenger: @escaping @Sendable (Gegenstelle, Umschlag, SmtpForwardPath) async -> SmtpReply?,
        nachricht: @escaping @Sendable (Gegenstelle, Umschlag) async throws -> any Nachrichtensenke
    ) {
        self.name = name
        self.erweiterungen = erweiterungen
        self.verbindung = verbindung
        self.anmeldung = anmeldung
        self.absender = absender
        self.empfaenger = empfaenger
        self.nachricht = nachricht
    }
}

/// Takes the bytes of one message. Used by one task; whoever lets go of it without `annehmen` has refused the message, and nothing of it stays.
public protocol Nachrichtensenke: AnyObject {
    /// Content without dot-stuffing, every line with CRLF. Valid only while the call runs.
    /// - Throws: when it cannot be kept; the rest is read and dropped, the answer is 452.
    func nimm(_ bytes: UnsafeRawBufferPointer) throws
    /// The message is whole and clean.
    /// - Returns: the answer; 250 only when the message is durably ours.
    func annehmen(_ befund: SmtpDataSummary) async -> SmtpReply
}
