// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import CmisProtocol
internal import Foundation
internal import Web
internal import JsonTree

/// Addresses of the browser binding: the service, the repository, and its root folder with all paths below.
struct Browserrouten {
    static let pfad = "/amt/cmis/browser"
    let modul: CmisModul

    var alle: [Route] {
        let browser = Browsermethoden(modul: modul)
        return [
            route(.get, "", "Dienst") { browser.dienst($0) },
            route(.get, "/akte", "Typen, eigene Arbeitskopien") { try await browser.ablageLesen($0) },
            route(.post, "/akte", "abfragen") { try await browser.ablageTun($0) },
            route(.get, "/akte/root", "Ordner, Dokumente und Dateien lesen") { try await browser.lesen($0) },
            route(.post, "/akte/root", "anlegen, ändern, auschecken, einchecken") { try await browser.tun($0) },
            route(.get, "/akte/root/**", "Ordner, Dokumente und Dateien lesen") { try await browser.lesen($0) },
            route(.post, "/akte/root/**", "anlegen, ändern, auschecken, einchecken") { try await browser.tun($0) },
        ]
    }

    private func route(
        _ methode: Methode, _ pfad: String, _ zweck: String,
        _ handler: @escaping @Sendable (Cmisanfrage) async throws -> WebResponse
    ) -> Route {
        Route(
            methode, Self.pfad + pfad, .recht(AkteRechte.lesen), "CMIS (Browser): \(zweck)", grenze: 512 * 1_048_576,
            weg: .anwendung
        ) { [modul] anfrage in
            try await Cmisanfrage.fangen { grund in
                .daten(
                    Data(BrowserJson.error(grund.art, grund.text).line.utf8), typ: "application/json", status: grund.art.status)
            } _: {
                try await handler(Cmisanfrage(anfrage, modul))
            }
        }
    }
}
