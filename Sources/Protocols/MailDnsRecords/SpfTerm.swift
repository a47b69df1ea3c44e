// SPDX-License-Identifier: EUPL-1.2

/// One word of an SPF record (RFC 7208 §12).
public enum SpfTerm: Hashable, Sendable {
    public enum Qualifier: String, Hashable, Sendable, CaseIterable {
        case pass = "+"
        case fail = "-"
        case softFail = "~"
        case neutral = "?"
    }

    /// How many bits of an address count; `nil` are all.
    public struct Prefix: Hashable, Sendable {
        public var v4: Int?
        public var v6: Int?

        public init(v4: Int? = nil, v6: Int? = nil) {
            self.v4 = v4
            self.v6 = v6
        }

        var text: String { (v4.map { "/\($0)" } ?? "") + (v6.map { "//\($0)" } ?? "") }
    }

    public enum Mechanism: Hashable, Sendable {
        case all
        case include(SpfDomain)
        /// Without a domain the one that is checked.
        case a(SpfDomain?, Prefix)
        case mx(SpfDomain?, Prefix)
        case ptr(SpfDomain?)
        case ip4(String, prefix: Int?)
        case ip6(String, prefix: Int?)
        case exists(SpfDomain)
    }

    case mechanism(Qualifier, Mechanism)
    case redirect(SpfDomain)
    case explanation(SpfDomain)
    /// A modifier nobody knows; it means nothing (RFC 7208 §6).
    case unknown(name: String, value: String)

    public var text: String {
        switch self {
        case .mechanism(let qualifier, let mechanism): (qualifier == .pass ? "" : qualifier.rawValue) + mechanism.text
        case .redirect(let domain): "redirect=\(domain.text)"
        case .explanation(let domain): "exp=\(domain.text)"
        case .unknown(let name, let value): "\(name)=\(value)"
        }
    }

    /// RFC 7208 §4.6.4. The explanation is asked for as well, but does not count.
    var asksDns: Bool {
        switch self {
        case .redirect: true
        case .mechanism(_, .all), .mechanism(_, .ip4), .mechanism(_, .ip6), .explanation, .unknown: false
        case .mechanism: true
        }
    }
}

extension SpfTerm.Mechanism {
    var text: String {
        switch self {
        case .all: "all"
        case .include(let domain): "include:\(domain.text)"
        case .a(let domain, let prefix): "a" + (domain.map { ":\($0.text)" } ?? "") + prefix.text
        case .mx(let domain, let prefix): "mx" + (domain.map { ":\($0.text)" } ?? "") + prefix.text
        case .ptr(let domain): "ptr" + (domain.map { ":\($0.text)" } ?? "")
        case .ip4(let address, let prefix), .ip6(let address, let prefix):
            (address.contains(":") ? "ip6:" : "ip4:") + address + (prefix.map { "/\($0)" } ?? "")
        case .exists(let domain): "exists:\(domain.text)"
        }
    }
}
