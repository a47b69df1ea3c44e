// SPDX-License-Identifier: EUPL-1.2
public import Mailtransport
public import Smtp

/// What became of a message for one recipient.
public struct Empfaengerbefund: Sendable, Hashable {
    public enum Ausgang: Sendable, Hashable {
        case zugestellt(SmtpReply)
        /// To be tried again.
        case voruebergehend(Zustellhindernis)
        case endgueltig(Zustellhindernis)
    }

    public let empfaenger: Sendung.Empfaenger
    public let ausgang: Ausgang
    /// The way to the host that decided, or to the last one that was tried; `nil` where it came to none.
    public let transport: Transportbefund?

    init(_ empfaenger: Sendung.Empfaenger, _ ausgang: Ausgang, _ transport: Transportbefund?) {
        (self.empfaenger, self.ausgang, self.transport) = (empfaenger, ausgang, transport)
    }

    /// The host's reply, if one has decided.
    public var antwort: SmtpReply? {
        switch ausgang {
        case .zugestellt(let antwort): antwort
        case .voruebergehend(let hindernis), .endgueltig(let hindernis): hindernis.antwort
        }
    }

    /// For reports on the delivery (RFC 3464 §2.3.4).
    public var status: SmtpStatus {
        switch ausgang {
        case .zugestellt(let antwort): antwort.zustellstatus(.content)
        case .voruebergehend(let hindernis), .endgueltig(let hindernis): hindernis.status
        }
    }
}

extension Empfaengerbefund.Ausgang {
    init(_ hindernis: Zustellhindernis) { self = hindernis.istEndgueltig ? .endgueltig(hindernis) : .voruebergehend(hindernis) }
}

/// How a message went to a host, for the trace of the delivery.
public struct Transportbefund: Sendable, Hashable {
    public let host: String
    /// IP address.
    public let adresse: String
    public let port: Int
    /// Such as `TLSv1.3`; `nil` in the clear, and where no session came about.
    public let tls: String?
    public let ausweis: Ausweis

    /// Transport encryption that the data protection authorities call qualified: at least TLS 1.2 with forward secrecy, and a
    /// server that is authenticated so that nobody on the way could have changed whom we speak to (BSI TR-02102-2). Our
    /// client takes no suite without forward secrecy, so a TLS session always has it.
    public var istQualifiziert: Bool { (tls == "TLSv1.2" || tls == "TLSv1.3") && ausweis.istQualifiziert }
}

/// How a host has shown who it is.
public enum Ausweis: Sendable, Hashable {
    case keiner
    /// A certificate of the public PKI for a name that the DNS alone has named, and that nobody demanded.
    case webpki
    /// The same for a host or a partner that the operator has named.
    case webpkiHinterlegt
    /// An enforced policy of the domain (RFC 8461).
    case mtaSts
    case fingerabdruck
    case dane

    public var istQualifiziert: Bool {
        switch self {
        case .keiner, .webpki: false
        case .webpkiHinterlegt, .mtaSts, .fingerabdruck, .dane: true
        }
    }
}
