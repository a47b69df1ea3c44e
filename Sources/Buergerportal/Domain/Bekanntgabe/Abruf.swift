// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Who opens the document. References are those of `Akteur.kennung`.
public enum Abrufer: Sendable, Hashable, Codable {
    case konto(String)
    /// Acts for the addressee; the use case has checked that the power of attorney covers receiving notices.
    case bevollmaechtigt(String, fuer: String)
    /// Came with a claim code. Never receives a notice (portal § 21).
    case gast(String)
    /// Anyone else: staff, jobs, nobody signed in.
    case andere(String)

    public init(_ akteur: Akteur) {
        switch akteur {
        case .buerger: self = .konto(akteur.kennung)
        case .gast: self = .gast(akteur.kennung)
        case .mitarbeiter, .oeffentlich, .system: self = .andere(akteur.kennung)
        }
    }

    public var text: String {
        switch self {
        case .konto(let k), .gast(let k), .andere(let k): k
        case .bevollmaechtigt(let k, let fuer): "\(k) für \(fuer)"
        }
    }
}

/// One authenticated opening of the document, with what was handed out.
public struct Abruf: Sendable, Hashable, Codable {
    public let abrufer: Abrufer
    public let niveau: Vertrauensniveau
    /// SHA-256 of the bytes that were delivered, 64 lower-case hexadecimal digits.
    public let sha256: String

    public init(abrufer: Abrufer, niveau: Vertrauensniveau, sha256: String) {
        self.abrufer = abrufer
        self.niveau = niveau
        self.sha256 = sha256
    }
}
