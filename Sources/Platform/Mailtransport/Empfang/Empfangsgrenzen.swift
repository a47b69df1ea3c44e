// SPDX-License-Identifier: EUPL-1.2

/// How long a peer may take (RFC 5321 §4.5.3.2), and how many there may be.
public struct Empfangsgrenzen: Sendable {
    /// Silence after which the connection is closed.
    public var stille: Duration = .seconds(300)
    /// A whole command, also when it comes letter by letter.
    public var befehl: Duration = .seconds(300)
    /// A whole message.
    public var inhalt: Duration = .seconds(1_800)
    /// For what is under way when the server shuts down. A message that is cut off was not acknowledged, so its sender tries again.
    public var abschied: Duration = .seconds(5)
    public var verbindungen = 1_000
    public var verbindungenJeAdresse = 50
    /// Octets of one message.
    public var nachricht = 64 << 20

    public init() {}
}
