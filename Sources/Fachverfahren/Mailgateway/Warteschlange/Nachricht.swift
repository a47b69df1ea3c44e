// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Smtp
internal import Store

/// What was accepted. Its bytes lie in the spool under `id`.
struct Nachricht: Sendable, Hashable {
    let id: NachrichtID
    let absender: SmtpReversePath
    let parameter: SmtpMailParameters
    let herkunft: Herkunft
    /// `Message-ID` without brackets, as far as it could be read.
    let kennung: String?
    let groesse: Int
    /// Hex, of the bytes as accepted.
    let sha256: String
    let angenommen: Zeitpunkt
    /// `TLS-Required: No` stands in its header (RFC 8689 §5).
    var tlsErlassen = false
}

/// Who handed a message to us; what the trace shows first.
struct Herkunft: Sendable, Hashable, Codable {
    /// Name of the listener, or how else the message came about.
    var eingang: String
    var adresse: String?
    var hallo: String?
    var tls: String?
    var benutzer: String?

    /// Reports and other messages that the gateway writes itself.
    static let eigene = Herkunft(eingang: "gateway")
}

/// A recipient as accepted, before anything was decided about the message.
struct Empfang: Sendable, Hashable {
    let pfad: SmtpForwardPath
    let parameter: SmtpRcptParameters
    let richtung: Richtung
    /// Where it goes: a domain in small letters, or `Ziel.haus`.
    let ziel: String
}

enum Ziel {
    /// The groupware of the administration.
    static let haus = "haus"
}

extension Nachricht {
    init(row: Row) throws {
        let (absender, parameter) = try Umschlagtext.mail(try row["umschlag"])
        self.init(
            id: try row["id"], absender: absender, parameter: parameter, herkunft: try Umschlagtext.herkunft(try row["herkunft"]),
            kennung: try row["kennung"],
            groesse: try row["groesse"], sha256: try row["sha256"], angenommen: try row["angenommen"],
            tlsErlassen: try row["tls_erlassen"])
    }
}
