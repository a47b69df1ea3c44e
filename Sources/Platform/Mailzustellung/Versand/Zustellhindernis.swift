// SPDX-License-Identifier: EUPL-1.2
public import Mailtransport
public import Smtp

/// Why a message was not handed over.
public enum Zustellhindernis: Error, Sendable, Hashable {
    /// What the domain is called cannot stand in the DNS.
    case domainUngueltig
    case domainFehlt
    /// Null MX (RFC 7505).
    case nimmtKeine
    /// Neither the domain nor a host of it has an address.
    case keineAdresse
    /// The best host for the domain is ourselves.
    case schleife
    /// No answer of the DNS.
    case dns(String)
    /// Signatures that do not hold. Never taken for absence.
    case dnsGefaelscht(String)
    /// The way is not as well protected as it has to be.
    case transport(Transportmangel, String)
    case verbindung(Sendehindernis)
    /// What the host said at this step.
    case antwort(SmtpStage, SmtpReply)
    /// The message went out whole and nobody knows whether it was taken.
    case ungewiss(String)
    /// Nothing is sent to the domain before this second since 1970.
    case pausiert(bis: Int64)
    /// More wait for the domain already than may.
    case ausgelastet
}

/// What is missing on the way to a host.
public enum Transportmangel: Sendable, Hashable {
    /// TLS is demanded and the host has none.
    case unverschluesselt
    /// The handshake failed or the host is not the one it should be.
    case nichtAusgewiesen
    /// The host is not among those that the domain's policy or the operator names.
    case hostNichtGenannt
    /// DANE is demanded and the domain has none.
    case daneFehlt
    /// The message needs qualified transport, which nothing on this way grants.
    case nichtQualifiziert
    /// The message came with REQUIRETLS, which cannot be kept on this way (RFC 8689 §4.2.1).
    case requireTls
}

extension Zustellhindernis {
    /// Trying again is of no use.
    public var istEndgueltig: Bool {
        switch self {
        case .domainUngueltig, .domainFehlt, .nimmtKeine, .keineAdresse, .schleife, .transport(.requireTls, _): true
        case .dns, .dnsGefaelscht, .transport, .ungewiss, .pausiert, .ausgelastet: false
        // A wrong password is our mistake and not the message's; it waits until somebody has mended it.
        case .antwort(.auth, _): false
        case .antwort(let schritt, let antwort): antwort.classified(at: schritt) == .permanent
        case .verbindung(.erweiterungFehlt(let was)): was != "AUTH"
        case .verbindung(.zuGross): true
        case .verbindung: false
        }
    }

    /// RFC 3463, RFC 5248, RFC 7505, RFC 8689; that of the host where it said one.
    public var status: SmtpStatus {
        switch self {
        case .domainUngueltig, .domainFehlt: "5.1.2"
        case .nimmtKeine: "5.1.10"
        case .keineAdresse: "5.4.4"
        case .schleife: "5.4.6"
        case .dns: "4.4.3"
        case .dnsGefaelscht: "4.7.0"
        case .transport(let mangel, _): mangel.status
        case .verbindung(let hindernis): hindernis.status
        case .antwort(.auth, _): "4.7.8"
        case .antwort(let schritt, let antwort): antwort.zustellstatus(schritt)
        case .ungewiss: "4.4.2"
        case .pausiert, .ausgelastet: "4.4.5"
        }
    }

    /// What the host said, if it did.
    public var antwort: SmtpReply? { if case .antwort(_, let antwort) = self { antwort } else { nil } }
}

extension Transportmangel {
    fileprivate var status: SmtpStatus {
        switch self {
        case .unverschluesselt: "4.7.10"
        case .nichtAusgewiesen, .hostNichtGenannt, .daneFehlt: "4.7.5"
        case .nichtQualifiziert: "4.7.10"
        case .requireTls: "5.7.30"
        }
    }
}

extension Sendehindernis {
    fileprivate var status: SmtpStatus {
        switch self {
        case .verbindung: "4.4.1"
        case .zeit: "4.4.2"
        case .ungewiss: "4.4.2"
        case .unverstaendlich: "4.5.0"
        case .abgelehnt(let schritt, let antwort): antwort.zustellstatus(schritt)
        case .tlsFehlt: "4.7.10"
        case .tlsGescheitert, .zertifikat: "4.7.5"
        case .erweiterungFehlt("SMTPUTF8"): "5.6.7"
        case .erweiterungFehlt("REQUIRETLS"): "5.7.30"
        case .erweiterungFehlt("AUTH"): "4.7.0"
        case .erweiterungFehlt: "5.6.3"
        case .zuGross: "5.3.4"
        }
    }
}

extension SmtpReply {
    /// The reply's own status where it has one of the class that its code has; else one that says no more than the code.
    func zustellstatus(_ schritt: SmtpStage) -> SmtpStatus {
        let klasse = classified(at: schritt)
        let zahl = klasse == .success ? 2 : klasse == .permanent ? 5 : 4
        if let status, status.kind == zahl { return status }
        return switch zahl {
        case 2: "2.0.0"
        case 5: takesNoMail ? "5.3.2" : "5.0.0"
        default: "4.0.0"
        }
    }
}
