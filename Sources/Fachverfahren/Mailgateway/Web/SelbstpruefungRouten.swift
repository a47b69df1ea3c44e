// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

struct SelbstpruefungRouten {
    let gateway: MailgatewayModul?

    var alle: [Route] {
        [
            .get(
                MailURL.selbstpruefung, .recht(GatewayRechte.betreiben),
                "E-Mail-Gateway: Selbstprüfung der eigenen Domains (SPF, DKIM, DMARC, DNSSEC, DANE, TLS, MTA-STS, Zeilenenden)"
            ) { [gateway] anfrage in
                guard let gateway else { return .seite(SelbstpruefungSeite([], [:], jetzt: anfrage.jetzt)) }
                let hinterlegung = try await gateway.store.read { try Hinterlegungsstand($0) }
                // Asking others takes seconds, so it is done when somebody wants it.
                guard let domain = anfrage.abfrage["domain"], gateway.domains.contains(domain) else {
                    return .seite(SelbstpruefungSeite(gateway.domains, [:], hinterlegung, jetzt: anfrage.jetzt))
                }
                let lampen = [domain: try await gateway.lampen(domain)]
                return .seite(SelbstpruefungSeite(gateway.domains, lampen, hinterlegung, jetzt: anfrage.jetzt))
            }
        ]
    }
}
