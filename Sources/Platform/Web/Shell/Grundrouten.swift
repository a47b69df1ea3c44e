// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Routes of the shell itself.
struct Grundrouten {
    let haus: Haus

    var alle: [Route] {
        [
            .get("/assets/{datei}", .oeffentlich, "Stile, Skripte, Bilder") { [assets = haus.assets] anfrage in
                try Self.asset(anfrage, assets)
            },
            // Case pages and forms are nobody's search result; the catalogue is.
            .get("/robots.txt", .oeffentlich, "Hinweis für Suchmaschinen") { _ in
                .text("User-agent: *\nDisallow: /amt\nDisallow: /antraege\nDisallow: /vorgaenge\nDisallow: /postfach\n")
            },
            .get("/healthz", .oeffentlich, "Lebenszeichen") { [store = haus.store] _ in
                _ = try await store.read { try $0.rows("SELECT 1") }
                return .text("ok\n")
            },
            .get("/metrics", .betrieb, "Messwerte") { [messung = haus.messung, messwerte = haus.messwerte] _ in
                .text(messung.text() + messwerte(), typ: "text/plain; version=0.0.4; charset=utf-8")
            },
            .get("/sprache/{kuerzel}", .oeffentlich, "Sprache wählen") {
                [name = haus.konfiguration.sprachkeks, tls = haus.konfiguration.tls] anfrage in
                let wort = try anfrage.pfadwert("kuerzel")
                guard Sprache(rawValue: wort) != nil || wort == Texte.leichtKuerzel else { throw WebFehler.nichtGefunden }
                return WebResponse.weiter(nach: Ortsangabe.sicher(anfrage.abfrage["weiter"], sonst: "/"))
                    .mitCookie(Keks(name: name, wert: wort, dauer: 31_536_000, sicher: tls))
            },
        ]
    }

    private static func asset(_ anfrage: WebRequest, _ assets: Assetverzeichnis) throws -> WebResponse {
        guard let asset = assets.asset(anfrage.pfad) else { throw WebFehler.nichtGefunden }
        if anfrage.kopf("if-none-match") == asset.etag {
            return WebResponse(status: 304, koerper: .leer).mitKopf("etag", asset.etag)
        }
        let gepackt = anfrage.kopf("accept-encoding")?.contains("gzip") == true ? asset.gepackt : nil
        var antwort = WebResponse.daten(gepackt ?? asset.daten, typ: asset.typ)
            .mitKopf("cache-control", "public, max-age=31536000, immutable").mitKopf("etag", asset.etag)
            .mitKopf("vary", "accept-encoding")
        if gepackt != nil { antwort = antwort.mitKopf("content-encoding", "gzip") }
        return antwort
    }
}

/// Addresses to go on to after an act.
public enum Ortsangabe {
    /// Only a path of this server; anything else becomes `sonst`, so that no link can lead away (open redirect).
    public static func sicher(_ ziel: String?, sonst: String) -> String {
        guard let ziel, ziel.hasPrefix("/"), !ziel.hasPrefix("//"), ziel.utf8.count < 2_000,
            !ziel.contains("\\"), ziel.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
        else { return sonst }
        return ziel
    }
}
