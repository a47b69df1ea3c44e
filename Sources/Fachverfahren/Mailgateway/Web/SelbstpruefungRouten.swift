// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

struct SelbstpruefungRouten {
    let gateway: MailgatewayModul?

    var alle: [Route] {
        [
            .get(
                MailURL.selbstpruefung, .recht(GatewayRechte.betreiben),
                "E-Mail-Gateway: Selbstprüfung der eigenen Domains (SPF, DKIM, DMARC, DNSSEC, DANE, TLS, MTA-STS)"
            ) { [gateway] anfrage in
                guard let gateway else { return .seite(SelbstpruefungSeite([], [:])) }
                // Asking others takes seconds, so it is done when somebody wants it.
                guard let domain = anfrage.abfrage["domain"], gateway.domains.contains(domain) else {
                    return .seite(SelbstpruefungSeite(gateway.domains, [:]))
                }
                return .seite(SelbstpruefungSeite(gateway.domains, [domain: try await gateway.lampen(domain)]))
            }
        ]
    }
}
