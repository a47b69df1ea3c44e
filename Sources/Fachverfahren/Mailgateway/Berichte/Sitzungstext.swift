// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import TlsReport

/// A TLS session as it is kept: the same sessions have the same text.
struct Sitzungstext: Codable, Sendable {
    private struct Versagen: Codable {
        let art: String
        let host: String
        let ip: String
        let grund: String
    }

    private let art: String
    private let domain: String
    private let zeilen: [String]
    private let hosts: [String]
    private let versagen: [Versagen]

    init(_ sitzung: TlsSession) {
        art = sitzung.policy.kind.rawValue
        domain = sitzung.policy.domain
        zeilen = sitzung.policy.lines
        hosts = sitzung.policy.mxHosts
        versagen = sitzung.failures.map {
            Versagen(art: $0.type.name, host: $0.receivingHost, ip: $0.receivingIp, grund: $0.reasonCode)
        }
    }

    init(text: String) throws { self = try JSONDecoder().decode(Sitzungstext.self, from: Data(text.utf8)) }

    func text() throws -> String {
        let json = JSONEncoder()
        json.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try json.encode(self), as: UTF8.self)
    }

    /// Names of what went wrong, with commas; empty where nothing did.
    var versagensarten: String { versagen.map(\.art).joined(separator: ",") }

    /// `nil` for a kind of policy that is not known.
    var sitzung: TlsSession? {
        TlsPolicy.Kind(rawValue: art).map { kind in
            TlsSession(
                policy: TlsPolicy(kind, domain: domain, lines: zeilen, mxHosts: hosts),
                failures: versagen.map {
                    var fehler = TlsFailure(TlsResultType(name: $0.art))
                    (fehler.receivingHost, fehler.receivingIp, fehler.reasonCode) = ($0.host, $0.ip, $0.grund)
                    return fehler
                })
        }
    }
}
