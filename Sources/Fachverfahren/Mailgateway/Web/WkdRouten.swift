// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import OpenPgp
internal import Store
internal import Web

/// Our own Web Key Directory (draft-koch-openpgp-webkey-service §3.1), by both ways. Nobody signs in, and what is not there says nothing more.
struct WkdRouten: Sendable {
    let store: Store
    /// Our domains; empty where no gateway runs.
    let domains: Set<String>
    let drossel: Drossel

    var alle: [Route] {
        let zweck = "E-Mail: OpenPGP-Schlüssel eigener Postfächer (WKD)"
        return [
            .get("\(Wkd.folder)/{domain}/hu/{hash}", .oeffentlich, "\(zweck), eigener Rechner") { anfrage in
                try await schluessel(anfrage, domain: try anfrage.pfadwert("domain").lowercased())
            },
            .get("\(Wkd.folder)/hu/{hash}", .oeffentlich, "\(zweck), auf dem Rechner der Domain") { anfrage in
                guard let domain = domain(anfrage) else { throw WebFehler.nichtGefunden }
                return try await schluessel(anfrage, domain: domain)
            },
            .get("\(Wkd.folder)/{domain}/policy", .oeffentlich, "\(zweck): Regeln") { anfrage in
                guard domains.contains(try anfrage.pfadwert("domain").lowercased()) else { throw WebFehler.nichtGefunden }
                return .text(WkdPolicy().text)
            },
            .get("\(Wkd.folder)/policy", .oeffentlich, "\(zweck): Regeln, auf dem Rechner der Domain") { anfrage in
                guard domain(anfrage) != nil else { throw WebFehler.nichtGefunden }
                return .text(WkdPolicy().text)
            },
        ]
    }

    /// Whose host was called; with a single domain it does not matter how.
    private func domain(_ anfrage: WebRequest) -> String? {
        let host = (anfrage.kopf("host") ?? "").lowercased().prefix { $0 != ":" }
        return domains.contains(String(host)) ? String(host) : domains.count == 1 ? domains.first : nil
    }

    private func schluessel(_ anfrage: WebRequest, domain: String) async throws -> WebResponse {
        try drossel.pruefe(anfrage.adresse, jetzt: anfrage.jetzt)
        let verzeichnis = Eigenverzeichnis(store: store, domains: domains)
        guard let bytes = try await verzeichnis.schluessel(hash: try anfrage.pfadwert("hash").lowercased(), domain: domain) else {
            throw WebFehler.nichtGefunden
        }
        // Programs in a browser ask as well.
        return .daten(Data(bytes), typ: "application/octet-stream").mitKopf("access-control-allow-origin", "*")
    }
}
