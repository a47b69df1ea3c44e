// SPDX-License-Identifier: EUPL-1.2
public import Smtp

/// One message to recipients of one host.
public struct Sendung: Sendable {
    public struct Empfaenger: Sendable, Hashable {
        public let adresse: SmtpAddress
        public let parameter: SmtpRcptParameters

        public init(adresse: SmtpAddress, parameter: SmtpRcptParameters = SmtpRcptParameters()) {
            self.adresse = adresse
            self.parameter = parameter
        }
    }

    public let absender: SmtpReversePath
    /// Of these, only what the host offers is sent; see `Sendehindernis` for what must be offered.
    public let parameter: SmtpMailParameters
    public let empfaenger: [Empfaenger]
    /// Gives the message piece by piece, from its beginning each time; `nil` at the end of a piece source.
    public let inhalt: @Sendable () throws -> Stueckquelle

    public typealias Stueckquelle = () throws -> [UInt8]?

    public init(
        absender: SmtpReversePath, parameter: SmtpMailParameters, empfaenger: [Empfaenger],
        inhalt: @escaping @Sendable () throws -> Stueckquelle
    ) {
        self.absender = absender
        self.parameter = parameter
        self.empfaenger = empfaenger
        self.inhalt = inhalt
    }
}

/// What a host has answered.
public struct Sendebefund: Sendable {
    /// For each recipient, in their order, the reply that counts: to RCPT where it refused, else to DATA or the content.
    public let antworten: [SmtpReply]
    /// What each of them answers; the same code means different things at different steps (552, RFC 5321 §4.5.3.1.10).
    public let schritte: [SmtpStage]
}

/// Why nothing was handed over, apart from replies.
public enum Sendehindernis: Error, Sendable, Hashable {
    case verbindung(String)
    /// The host took too long for the step.
    case zeit(SmtpStage)
    /// It refuses the greeting, EHLO or MAIL.
    case abgelehnt(SmtpStage, SmtpReply)
    /// What it says is no SMTP.
    case unverstaendlich(String)
    /// TLS is demanded and was not offered, or its handshake failed.
    case tlsFehlt
    case tlsGescheitert(String)
    /// TLS would work, but the certificate does not hold.
    case zertifikat(Zertifikatsmangel, String)
    /// The message needs an extension that the host lacks: SMTPUTF8, 8BITMIME, REQUIRETLS or AUTH.
    case erweiterungFehlt(String)
    case zuGross(hoechstens: Int)
    /// The message went out to its end and no reply came: the host may have taken it or not (RFC 1047). Whoever hands it to
    /// another host at once risks that it arrives twice.
    case ungewiss(String)
}

/// What is wrong with a host's certificate.
public enum Zertifikatsmangel: Sendable, Hashable {
    case andererName
    case abgelaufen
    /// No chain to a trusted authority, or not the one that was agreed.
    case nichtVertraut
}
