// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Oparl
import Store
import Web

/// The interface by OParl 1.1 and 1.0. Nobody signs in; the shell answers HEAD wherever GET is answered.
struct OparlRouten: Sendable {
    let abfrage: Oparlabfrage
    let adresse: String
    /// Where the files of reports are kept.
    let berichte: Berichtsdienst

    var alle: [Route] {
        let zweck = "Offene Ratsdaten (OParl)"
        return [
            .get(OparlURL.wurzel, .oeffentlich, "\(zweck): Weg zur neuesten Fassung") { [adresse] _ in
                Self.umleitung(adresse + OparlURL.system(.v11))
            },
            .get(OparlURL.systemMuster, .oeffentlich, "\(zweck): System") { anfrage in
                try await antwort(anfrage) { bestand, style throws(OparlError) in
                    .daten(try Self.objekt(bestand, .system, "").value(style))
                }
            },
            .get(OparlURL.listeMuster, .oeffentlich, "\(zweck): Liste") { anfrage in
                try await antwort(anfrage) { bestand, style throws(OparlError) in
                    guard
                        let art = OparlKind.allCases.first(where: { $0 != .system && $0.listPath == anfrage.parameter["art"] })
                    else { throw .notFound }
                    return .daten(try Self.liste(style.list(art), anfrage).value(bestand.alle(art), style))
                }
            },
            .get(OparlURL.objektMuster, .oeffentlich, "\(zweck): Objekt") { anfrage in
                try await antwort(anfrage) { bestand, style throws(OparlError) in
                    .daten(try Self.objekt(bestand, try Self.art(anfrage), anfrage.parameter["id"] ?? "").value(style))
                }
            },
            .get(OparlURL.teilMuster, .oeffentlich, "\(zweck): Liste zu einem Objekt, Inhalt einer Datei") { anfrage in
                try await antwort(anfrage) { bestand, style throws(OparlError) in try Self.teil(anfrage, bestand, style) }
            },
        ]
    }

    enum Antwort {
        case daten(OparlValue)
        case datei(Ratsdatei, herunterladen: Bool)
    }

    /// - Parameter machen: what is answered; its errors become the error object of the standard.
    private func antwort(
        _ anfrage: WebRequest, _ machen: (Oparlbestand, OparlStyle) throws(OparlError) -> Antwort
    ) async throws -> WebResponse {
        let version = OparlVersion(rawValue: try anfrage.pfadwert("version"))
        let style = OparlStyle(version ?? .v11, base: adresse + OparlURL.system(version ?? .v11))
        // Other spellings of an address lead to the one that is its name.
        let kanonisch = anfrage.pfad.lowercased()
        let ohneSchraegstrich = kanonisch.hasSuffix("/") ? String(kanonisch.dropLast()) : kanonisch
        if ohneSchraegstrich != anfrage.pfad {
            return Self.umleitung(adresse + ohneSchraegstrich + (anfrage.roheAbfrage.map { "?\($0)" } ?? ""))
        }
        let bestand = try await abfrage()
        let fehler = { (fehler: OparlError) in
            Self.json(fehler.value(style.version, debug: "Anfrage \(anfrage.kennung)"), fehler.status)
        }
        do {
            guard version != nil else { throw OparlError.notFound }
            switch try machen(bestand, style) {
            case .daten(let wert): return Self.json(wert, 200)
            case .datei(.text(let text), let herunterladen): return Self.datei(text, herunterladen: herunterladen)
            case .datei(.anlage(let anlage), let herunterladen):
                return try await datei(anlage, herunterladen: herunterladen) ?? fehler(.gone)
            }
        } catch let keins as OparlError {
            return fehler(keins)
        }
    }

    /// - Returns: `nil` where its Dokument was destroyed since, as the Aktenplan wants it.
    private func datei(_ anlage: Papieranlage, herunterladen: Bool) async throws -> WebResponse? {
        guard let inhalt = try await berichte.store.read({ try $0.abgelegterInhalt(anlage.ausgabe, anlage.format) }) else {
            return nil
        }
        return WebResponse.inhalt(
            pfad: try await berichte.mittel.inhalte.verifiedFile(inhalt), groesse: inhalt.groesse, typ: anlage.format.mediatyp,
            name: anlage.dateiname, herunterladen: herunterladen
        ).mitKopf("access-control-allow-origin", "*").mitKopf("cross-origin-resource-policy", "cross-origin")
    }

    private static func art(_ anfrage: WebRequest) throws(OparlError) -> OparlKind {
        guard let art = OparlKind.allCases.first(where: { $0 != .system && $0.path == anfrage.parameter["art"] }) else {
            throw .notFound
        }
        return art
    }

    private static func objekt(_ bestand: Oparlbestand, _ art: OparlKind, _ id: String) throws(OparlError) -> any OparlObject {
        guard let objekt = bestand.objekt(art, id) else { throw .notFound }
        return objekt
    }

    private static func liste(_ adresse: String, _ anfrage: WebRequest) throws(OparlError) -> OparlList {
        try OparlList(adresse) { anfrage.abfrage[$0] }
    }

    private static func teil(_ anfrage: WebRequest, _ bestand: Oparlbestand, _ style: OparlStyle) throws(OparlError) -> Antwort {
        let art = try art(anfrage), id = anfrage.parameter["id"] ?? ""
        let teil = anfrage.parameter["teil"] ?? ""
        switch (art, teil) {
        case (.file, OparlFile.access), (.file, OparlFile.download):
            return .datei(try bestand.inhalt(id), herunterladen: teil == OparlFile.download)
        case (.organization, OparlKind.meeting.listPath), (.organization, OparlKind.consultation.listPath):
            let gruppe = try objekt(bestand, art, id)
            guard let gezeigt = OparlKind.allCases.first(where: { $0.listPath == teil }) else { throw .notFound }
            return .daten(
                try liste(style.list(gezeigt, of: gruppe.link), anfrage).value(bestand.alle(gezeigt, von: gruppe.link), style))
        default: throw .notFound
        }
    }

    /// Programs in a browser of any page may read it.
    private static func json(_ wert: OparlValue, _ status: Int) -> WebResponse {
        .daten(Data(wert.json.utf8), typ: "application/json; charset=utf-8", status: status)
            .mitKopf("access-control-allow-origin", "*").mitKopf("cross-origin-resource-policy", "cross-origin")
    }

    private static func datei(_ text: Drucksachentext, herunterladen: Bool) -> WebResponse {
        var antwort = WebResponse.daten(text.bytes, typ: "text/html; charset=utf-8")
            .mitKopf("access-control-allow-origin", "*").mitKopf("cross-origin-resource-policy", "cross-origin")
            .mitKopf("content-security-policy", "sandbox; default-src 'none'; frame-ancestors 'self'")
        // The name holds nothing but letters, digits and hyphens.
        if herunterladen {
            let name = text.dateiname.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "datei.html"
            antwort = antwort.mitKopf("content-disposition", "attachment; filename*=UTF-8''\(name)")
        }
        return antwort
    }

    private static func umleitung(_ ziel: String) -> WebResponse {
        WebResponse.leer(301).mitKopf("location", ziel).mitKopf("access-control-allow-origin", "*")
    }
}
