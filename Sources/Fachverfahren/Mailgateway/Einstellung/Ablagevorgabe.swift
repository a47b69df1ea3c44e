// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie

/// Which mail goes into the E-Akte, besides what rules send there.
struct Ablagevorgabe: Sendable, Hashable, Decodable {
    /// Whose register takes mail that no mailbox below speaks for.
    let einheit: OrgNummer
    /// Also what leaves and names its Vorgang.
    let ausgang: Bool
    /// Addresses and domains of ours all of whose mail is registered, each with its unit, in small letters.
    private let postfaecher: [String: OrgNummer]

    /// The first of them that is no address or domain of these domains: a mistyped one would silently do nothing.
    func fremdes(_ domains: Set<String>) -> String? {
        postfaecher.keys.sorted().first { name in
            !domains.contains(String(name[(name.lastIndex(of: "@").map(name.index(after:)) ?? name.startIndex)...]))
        }
    }

    /// The unit that registers everything to this mailbox. What follows a `+` does not count.
    func postfach(_ adresse: Mailadresse) -> OrgNummer? {
        let lokal = adresse.lokal.prefix { $0 != "+" }
        return postfaecher["\(lokal)@\(adresse.domaene)"] ?? postfaecher[adresse.domaene]
    }

    private enum CodingKeys: String, CodingKey, CaseIterable { case einheit, postfaecher, ausgang }

    init(from decoder: any Decoder) throws {
        let werte = try decoder.strenger(CodingKeys.self)
        einheit = OrgNummer(try werte.decode(Int64.self, forKey: .einheit))
        ausgang = try werte.decodeIfPresent(Bool.self, forKey: .ausgang) ?? false
        let genannt = try werte.decodeIfPresent([String: Int64].self, forKey: .postfaecher) ?? [:]
        postfaecher = Dictionary(genannt.map { ($0.lowercased(), OrgNummer($1)) }) { erste, _ in erste }
    }
}
