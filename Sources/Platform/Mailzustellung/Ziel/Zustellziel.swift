// SPDX-License-Identifier: EUPL-1.2
public import Smtp

/// Where mail for a domain goes and what is demanded on the way.
public struct Zustellziel: Sendable, Hashable {
    public enum Weg: Sendable, Hashable {
        /// The hosts that the DNS names (RFC 5321 §5).
        case mx
        /// These hosts, in this order: a partner's agreed host, a smart host, the groupware within the house.
        case fest([Festhost])
    }

    /// In small letters, as A-labels; or an address in brackets.
    public let domain: String
    public let weg: Weg
    public let regel: Partnerregel
    /// For a smart host that asks who we are. Only ever sent within TLS.
    public let anmeldung: SmtpCredentials?

    public init(domain: String, weg: Weg = .mx, regel: Partnerregel = .opportunistisch, anmeldung: SmtpCredentials? = nil) {
        self.domain = domain.hasSuffix(".") ? String(domain.lowercased().dropLast()) : domain.lowercased()
        self.weg = weg
        self.regel = regel
        self.anmeldung = anmeldung
    }
}

/// A host that somebody has set up.
public struct Festhost: Sendable, Hashable {
    /// Name, or an IP address without brackets.
    public let name: String
    public let port: Int
    /// What its certificate says where that is not its name.
    public let zertifikatsname: String?

    public init(name: String, port: Int = 25, zertifikatsname: String? = nil) {
        (self.name, self.port, self.zertifikatsname) = (name.lowercased(), port, zertifikatsname)
    }
}
