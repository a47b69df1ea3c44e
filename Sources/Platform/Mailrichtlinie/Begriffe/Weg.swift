// SPDX-License-Identifier: EUPL-1.2

/// How a message may reach a recipient (mail facts §13.1). The raw value is the word in the rule set.
public enum Weg: String, Sendable, Hashable, CaseIterable {
    case smimePerson
    case pgpPerson
    case smimeDomaene
    case pgpDomaene
    /// Enforced TLS with an authenticated server (DSK), no protection of the content itself.
    case qualifizierterTransport
    /// The Postfach of the recipient's account in the Bürgerportal.
    case postfach
    /// By a link and a code.
    case portal
    case pdfMitKennwort
    case unverschluesselt

    /// Ways that need nothing on the other side but a mail server.
    static let ohneInhaltsschutz: Set<Weg> = [.qualifizierterTransport, .unverschluesselt]

    /// The town itself shows the message; only a notice leaves.
    public var zeigtDieStadt: Bool { self == .postfach || self == .portal }

    public var deutsch: String {
        switch self {
        case .smimePerson: "S/MIME an die Person"
        case .pgpPerson: "OpenPGP an die Person"
        case .smimeDomaene: "S/MIME an die Domäne"
        case .pgpDomaene: "OpenPGP an die Domäne"
        case .qualifizierterTransport: "qualifizierte Transportverschlüsselung"
        case .postfach: "Postfach im Bürgerportal"
        case .portal: "Abholung im Portal"
        case .pdfMitKennwort: "PDF mit Kennwort"
        case .unverschluesselt: "unverschlüsselter Inhalt"
        }
    }

    /// What somebody who reads the traffic gets to see.
    public var staerke: Staerke {
        switch self {
        case .smimePerson, .pgpPerson, .smimeDomaene, .pgpDomaene, .postfach, .portal, .pdfMitKennwort: .inhalt
        case .qualifizierterTransport: .transport
        case .unverschluesselt: .offen
        }
    }

    /// Which keys may sign what goes this way, best first. An encrypted message is signed in its own format, since nobody reads
    /// both.
    var signaturen: [Signaturart] {
        switch self {
        case .smimePerson, .smimeDomaene: [.smime]
        case .pgpPerson, .pgpDomaene: [.pgp]
        // The notice of the portal and the mail around the PDF are ordinary mails.
        case .qualifizierterTransport, .postfach, .portal, .pdfMitKennwort, .unverschluesselt: [.smime, .pgp]
        }
    }
}

/// Ordered from weak to strong.
public enum Staerke: Int, Sendable, Hashable, Comparable {
    case offen
    case transport
    case inhalt

    public static func < (links: Staerke, rechts: Staerke) -> Bool { links.rawValue < rechts.rawValue }

    public var deutsch: String {
        switch self {
        case .offen: "ohne Schutz des Inhalts"
        case .transport: "nur auf dem Transportweg geschützt"
        case .inhalt: "mit geschütztem Inhalt"
        }
    }
}

public enum Signaturart: String, Sendable, Hashable, CaseIterable {
    case smime
    case pgp
}
