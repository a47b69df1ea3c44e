// SPDX-License-Identifier: EUPL-1.2

/// Where the key of an address lies in its domain's Web Key Directory (draft-koch-openpgp-webkey-service §3.1).
public struct Wkd: Hashable, Sendable {
    /// The 32 letters that stand for the part before the `@`.
    public let hash: String
    private let localPart: String
    private let domain: String

    /// `nil` for what is no address of a domain in its `xn--` form.
    public init?(address: String, hashes: PgpHashes) {
        guard let address = MailAddress(Array(address.utf8)[...]), let domain = HostName.normal(address.domain) else {
            return nil
        }
        self.domain = domain
        localPart = String(decoding: address.local, as: UTF8.self)
        hash = ZBase32.encode(hashes.sha1(Ascii.lowered(address.local)))
    }

    /// Asked first. Only when its host does not exist, the direct one is asked.
    public var advanced: String {
        "https://\(advancedHost)\(Self.advancedFolder(domain))/hu/\(hash)?l=\(Ascii.percent(localPart))"
    }
    public var direct: String { "https://\(domain)\(Self.folder)/hu/\(hash)?l=\(Ascii.percent(localPart))" }

    public var advancedHost: String { "openpgpkey.\(domain)" }
    public var advancedPolicy: String { "https://\(advancedHost)\(Self.advancedFolder(domain))/policy" }
    public var directPolicy: String { "https://\(domain)\(Self.folder)/policy" }

    /// Where an own server offers the files of the direct and of the advanced way.
    public static let folder = "/.well-known/openpgpkey"
    public static func advancedFolder(_ domain: String) -> String { "\(folder)/\(domain)" }
}

/// Letters, digits and hyphens (RFC 5321 §4.1.2).
enum HostName {
    /// In small letters; `nil` for what is no host name with at least one dot.
    static func normal(_ bytes: ArraySlice<UInt8>) -> String? {
        let name = Ascii.lowered(bytes)
        let labels = name.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard labels.count >= 2, name.count <= 253,
            labels.allSatisfy({ label in
                (1...63).contains(label.count) && label.first != 0x2D && label.last != 0x2D
                    && label.allSatisfy { Ascii.letterOrDigit($0) || $0 == 0x2D }
            })
        else { return nil }
        return String(decoding: name, as: UTF8.self)
    }
}
