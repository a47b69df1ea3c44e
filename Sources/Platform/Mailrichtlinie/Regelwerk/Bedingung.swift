// SPDX-License-Identifier: EUPL-1.2

/// When a rule matches (mail facts §15.1). In the text an object whose members must all hold; a list holds if one of its
/// entries does.
public indirect enum Bedingung: Sendable, Hashable {
    /// An object: all members. Without any it always holds.
    case und([Bedingung])
    case alle([Bedingung])
    case eine([Bedingung])
    case nicht(Bedingung)

    case richtung(Richtung)
    case absender([Adressmuster])
    case empfaenger([Adressmuster])
    /// Groups of the mailbox on the side of the administration.
    case gruppe([String])
    case partnerklasse([String])
    case marke([Marke])
    case kopf([Kopfbedingung])
    case anhangtyp([Anhangmuster])
    /// One attachment of at least so many bytes.
    case anhangAb(Int)
    /// The whole message, in bytes.
    case groesseAb(Int)
    case schutzbedarf([Schutzbedarf])
    case inhalt([Inhaltsmuster])
    case tls([Tlslage])
    case zeit(Zeitfenster)
    case kalender(Bool)
    case schutz([Bestandsschutz])
    case spf([Absenderstand])
    case dkim([Absenderstand])
    case dmarc([Absenderstand])
    /// So many points of the spam filter, or more. Without a filter it never holds.
    case spamAb(Int)
    case viren([Virenstand])
}

/// One field of the header with the values it may have.
public struct Kopfbedingung: Sendable, Hashable {
    /// In small letters.
    public let name: String
    /// Compared without regard to capitals; `*` is any, the field just has to be there.
    public let werte: [String]
}

public enum Anhangmuster: Sendable, Hashable, CustomStringConvertible {
    /// `application/zip`
    case typ(String)
    /// `image/*`
    case gattung(String)
    /// `.exe`, of the file name
    case endung(String)

    init?(_ text: String) {
        let klein = text.lowercased()
        let erlaubt = { (teil: Substring) in
            !teil.isEmpty && teil.utf8.allSatisfy { (0x21...0x7E).contains($0) && ![0x2A, 0x2F, 0x3B, 0x22].contains($0) }
        }
        if klein.hasPrefix("."), erlaubt(klein.dropFirst()) {
            self = .endung(klein)
            return
        }
        let haelften = klein.split(separator: "/", omittingEmptySubsequences: false)
        guard haelften.count == 2, erlaubt(haelften[0]) else { return nil }
        if haelften[1] == "*" {
            self = .gattung("\(haelften[0])/")
        } else {
            guard erlaubt(haelften[1]) else { return nil }
            self = .typ(klein)
        }
    }

    public var description: String {
        switch self {
        case .typ(let text), .endung(let text): text
        case .gattung(let text): "\(text)*"
        }
    }
}

public enum Inhaltsmuster: Sendable, Hashable, CustomStringConvertible {
    /// With right check digits.
    case iban
    case aktenzeichen
    /// A word of that list.
    case worte(String)
    /// Parts of the text could not be read, so nobody knows what is in them.
    case unvollstaendig

    init?(_ text: String) {
        switch text {
        case "iban": self = .iban
        case "aktenzeichen": self = .aktenzeichen
        case "unvollstaendig": self = .unvollstaendig
        default:
            guard text.hasPrefix("worte:"), text.count > 6 else { return nil }
            self = .worte(String(text.dropFirst(6)))
        }
    }

    public var description: String {
        switch self {
        case .iban: "iban"
        case .aktenzeichen: "aktenzeichen"
        case .worte(let liste): "worte:\(liste)"
        case .unvollstaendig: "unvollstaendig"
        }
    }
}
