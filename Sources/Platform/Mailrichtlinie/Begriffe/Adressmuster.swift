// SPDX-License-Identifier: EUPL-1.2
internal import InternetMessage

/// Whom a rule means: one address, all of a domain, or all below a domain. No regular expressions, whose cost and meaning
/// nobody checks.
public enum Adressmuster: Sendable, Hashable, CustomStringConvertible {
    case adresse(Mailadresse)
    case domaene(String)
    /// `*.kreis.example`: every domain below, but not `kreis.example` itself.
    case unterdomaenen(String)

    public init?(_ text: String) {
        let klein = text.lowercased()
        if klein.contains("@") {
            guard (try? EmailAddress(klein)) != nil, let adresse = Mailadresse(klein), adresse.description == klein else {
                return nil
            }
            self = .adresse(adresse)
        } else if klein.hasPrefix("*.") {
            let rest = String(klein.dropFirst(2))
            guard Self.istDomaene(rest) else { return nil }
            self = .unterdomaenen(rest)
        } else {
            guard Self.istDomaene(klein) else { return nil }
            self = .domaene(klein)
        }
    }

    public var description: String {
        switch self {
        case .adresse(let adresse): adresse.description
        case .domaene(let name): name
        case .unterdomaenen(let name): "*.\(name)"
        }
    }

    public func trifft(_ adresse: Mailadresse) -> Bool {
        switch self {
        case .adresse(let gemeint): gemeint == adresse
        case .domaene(let name): adresse.domaene == name
        case .unterdomaenen(let name): adresse.domaene.hasSuffix(".\(name)")
        }
    }

    static func istDomaene(_ text: String) -> Bool {
        guard let adresse = try? EmailAddress("a@\(text)") else { return false }
        return adresse.domain == text
    }
}
