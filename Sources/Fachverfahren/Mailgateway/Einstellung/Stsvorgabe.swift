// SPDX-License-Identifier: EUPL-1.2
internal import Crypto
internal import Core
internal import Foundation
internal import MtaSts

/// The policy of our own domains (RFC 8461), served under `https://mta-sts.<domain>/.well-known/mta-sts.txt`.
struct Stsvorgabe: Sendable, Hashable, Decodable {
    let policy: StsPolicy
    /// For the record in the DNS; another one says that the file has changed.
    let kennung: String

    private enum CodingKeys: String, CodingKey, CaseIterable { case modus, mx, hoechstalter, kennung }

    /// - Throws: what is wrong, at its place. Without `kennung` it is made of the file, so that it changes with it.
    init(from decoder: any Decoder) throws {
        let werte = try decoder.strenger(CodingKeys.self)
        func falsch(_ key: CodingKeys, _ text: String) -> DecodingError {
            .dataCorruptedError(forKey: key, in: werte, debugDescription: text)
        }
        let wort = try werte.decode(String.self, forKey: .modus)
        guard let modus = StsMode(rawValue: wort) else {
            throw falsch(.modus, "„\(wort)“ ist nicht enforce, testing oder none.")
        }
        let mx = try werte.decodeIfPresent([String].self, forKey: .mx) ?? []
        let alter = try werte.decodeIfPresent(Int.self, forKey: .hoechstalter) ?? 604_800
        // RFC 8461 §3.2: weeks or greater; a day is the least that protects anybody.
        guard modus == .none || (86_400...StsPolicy.longestAge).contains(alter) else {
            throw falsch(.hoechstalter, "Erwartet werden Sekunden zwischen 86400 und \(StsPolicy.longestAge).")
        }
        do throws(StsError) {
            var muster: [MxPattern] = []
            for name in mx { muster.append(try MxPattern(name)) }
            policy = try StsPolicy(mode: modus, maxAge: alter, mx: muster)
        } catch {
            throw falsch(.mx, "Erwartet werden Namen von Servern, auch wie *.stadt.example (\(error)).")
        }
        kennung =
            try werte.decodeIfPresent(String.self, forKey: .kennung)
            ?? String(Hex.text(SHA256.hash(data: Data(policy.text.utf8))).prefix(20))
        do throws(StsError) { _ = try StsRecord(id: kennung) } catch {
            throw falsch(.kennung, "Erwartet werden höchstens 32 Buchstaben und Ziffern.")
        }
    }
}
