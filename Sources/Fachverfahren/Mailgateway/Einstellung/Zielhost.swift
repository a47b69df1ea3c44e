// SPDX-License-Identifier: EUPL-1.2

/// A host that is named instead of looked up.
struct Zielhost: Sendable, Hashable, Decodable {
    enum Tls: String, Sendable, Decodable {
        /// For a host of this machine or of a closed network.
        case aus
        case moeglich
        /// With a certificate of the public PKI for its name.
        case pflicht
    }

    let host: String
    let port: Int
    let tls: Tls

    private enum CodingKeys: String, CodingKey, CaseIterable { case host, port, tls }

    init(from decoder: any Decoder) throws {
        let werte = try decoder.strenger(CodingKeys.self)
        host = try werte.decode(String.self, forKey: .host)
        port = try werte.decodeIfPresent(Int.self, forKey: .port) ?? 25
        tls = try werte.decodeIfPresent(Tls.self, forKey: .tls) ?? .moeglich
    }
}
