// SPDX-License-Identifier: EUPL-1.2
public import Smtp

/// Who speaks to us.
public struct Gegenstelle: Sendable, Hashable {
    /// Textual IP address.
    public let adresse: String
    public internal(set) var hallo: SmtpHello?
    /// TLS version, such as `TLS 1.3`; `nil` in the clear.
    public internal(set) var tls: String?
    /// Who has signed in.
    public internal(set) var benutzer: String?
    public internal(set) var istEsmtp = false

    public init(adresse: String) { self.adresse = adresse }
}

/// Sender and recipients of one message as they were accepted.
public struct Umschlag: Sendable, Hashable {
    public struct Empfaenger: Sendable, Hashable {
        public let pfad: SmtpForwardPath
        public let parameter: SmtpRcptParameters
    }

    public let absender: SmtpReversePath
    public let parameter: SmtpMailParameters
    public internal(set) var empfaenger: [Empfaenger] = []

    public init(absender: SmtpReversePath, parameter: SmtpMailParameters) {
        self.absender = absender
        self.parameter = parameter
    }
}
