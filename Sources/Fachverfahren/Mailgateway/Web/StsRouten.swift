// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import MtaSts
internal import Web

/// The policy of our own domains, as other mail servers fetch it (RFC 8461 §3.3).
struct StsRouten {
    let stadt: Mailstadt?

    var alle: [Route] {
        [
            .get(StsLocation.path, .oeffentlich, "E-Mail-Gateway: MTA-STS-Richtlinie der eigenen Domains") { [stadt] anfrage in
                // A policy holds for the domain whose policy host was asked, and for no other name of this server.
                guard let stadt, let vorgabe = stadt.mtaSts, let host = anfrage.kopf("host").map(Self.name),
                    stadt.domains.contains(where: { StsLocation(domain: $0)?.host == host })
                else { throw WebFehler.nichtGefunden }
                return .text(vorgabe.policy.text, typ: "text/plain").mitKopf("cache-control", "max-age=300")
            }
        ]
    }

    /// Without port and dot at the end.
    private static func name(_ host: String) -> String {
        let name = host.lowercased().prefix { $0 != ":" }
        return String(name.hasSuffix(".") ? name.dropLast() : name)
    }
}
