// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store
import Web
import Xrechnung

/// Handing in for everybody; list, page and decisions for clerks; JSON for programs.
struct RechnungRouten: Sendable {
    let dienst: Rechnungsdienst
    let drossel: Drossel

    var alle: [Route] { oeffentlich + amt + api }

    private var oeffentlich: [Route] {
        [
            .get(RechnungURL.formular, .oeffentlich, "Elektronische Rechnung senden: Formular") { [dienst] anfrage in
                .seite(FormularSeite(anfrage, try dienst.bereit()))
            },
            .post(
                RechnungURL.formular, .oeffentlich, "Elektronische Rechnung senden", grenze: Rechnung.hoechstensBytes + (1 << 20)
            ) { [dienst, drossel] anfrage in
                let stelle = try dienst.bereit()
                try drossel.pruefe(anfrage.adresse, jetzt: anfrage.jetzt)
                do {
                    let rechnung = try await annehmen(anfrage)
                    return .weiter(nach: RechnungURL.quittung(rechnung.id))
                } catch let fehler as RechnungseingangError where fehler.art == .eingabe || fehler.art == .zuGross {
                    return .seite(FormularSeite(anfrage, stelle, fehler: fehler), status: fehler.art == .zuGross ? 413 : 422)
                }
            },
            .get(RechnungURL.quittungMuster, .oeffentlich, "Elektronische Rechnung: Quittung und Stand ansehen") {
                [dienst] anfrage in
                let id = try anfrage.id("id", EingangsrechnungTag.self)
                guard let rechnung = try await dienst.store.read({ try $0.eingangsrechnung(id) }) else {
                    throw RechnungseingangError.nichtGefunden
                }
                return WebResponse.seite(QuittungSeite(anfrage, rechnung)).mitKopf("cache-control", "private, no-store")
            },
        ]
    }

    private func annehmen(_ anfrage: WebRequest) async throws -> Eingangsrechnung {
        guard let datei = anfrage.formular.dateien.first(where: { $0.feld == "datei" }), datei.inhalt.groesse > 0 else {
            throw RechnungseingangError.dateiFehlt
        }
        guard datei.inhalt.groesse <= Int64(Rechnung.hoechstensBytes) else { throw RechnungseingangError.zuGross }
        // Our own parser, before anybody scanned: it takes nothing out of the file but text. A PDF goes to a limited process.
        let bytes = [UInt8](try await dienst.inhalte.ohneSchranke.read(datei.inhalt))
        return try await RechnungAnnehmen(dienst: dienst)(
            Rechnungsdatei(name: datei.dateiname, inhalt: datei.inhalt, bytes: bytes), weg: .portal, akteur: anfrage.akteur)
    }

    private var amt: [Route] {
        let lesen = Zugang.recht(RechnungRechte.lesen)
        return [
            .get(RechnungURL.liste, lesen, "Elektronische Rechnungen auflisten") { anfrage in
                .lesung { db in Lesung(try RechnungenSeite(anfrage, db)) }
            },
            .get(RechnungURL.muster, lesen, "Elektronische Rechnung ansehen") { anfrage in
                .seite(try await seite(anfrage))
            },
            .get(RechnungURL.dateiMuster, lesen, "Elektronische Rechnung: Originaldatei herunterladen") { [dienst] anfrage in
                let rechnung = try await gesehen(anfrage)
                guard rechnung.dokument != nil else { throw RechnungseingangError.nichtGefunden }
                let inhalt = Inhalt(sha256: rechnung.sha256, groesse: rechnung.groesse)
                return .inhalt(
                    pfad: try await dienst.inhalte.verifiedFile(inhalt), groesse: rechnung.groesse,
                    typ: rechnung.istPdf ? "application/pdf" : "application/xml",
                    name: rechnung.dateiname, herunterladen: true)
            },
            akt(RechnungURL.weitergebenMuster, "an", "weitergeben", "Die Rechnung ist weitergegeben.") {
                id, version, text, akteur in
                try await RechnungEntscheiden(dienst: dienst).weitergeben(id, version: version, an: text, akteur: akteur)
            },
            akt(RechnungURL.zurueckweisenMuster, "grund", "zurückweisen", "Die Rechnung ist zurückgewiesen.") {
                id, version, text, akteur in
                try await RechnungEntscheiden(dienst: dienst).zurueckweisen(id, version: version, grund: text, akteur: akteur)
            },
        ]
    }

    private func akt(
        _ muster: String, _ feld: String, _ zweck: String, _ erfolg: String,
        _ tun: @escaping @Sendable (EingangsrechnungID, Int64, String, Akteur) async throws -> Void
    ) -> Route {
        .post(muster, .recht(RechnungRechte.bearbeiten), "Elektronische Rechnung \(zweck)") { anfrage in
            let id = try anfrage.id("id", EingangsrechnungTag.self)
            do {
                try await tun(
                    id, anfrage.formular["version"].flatMap { Int64($0) } ?? 0, anfrage.formular[feld] ?? "", anfrage.akteur)
                return .weiter(nach: RechnungURL.rechnung(id), Meldung(.erfolg, erfolg))
            } catch let fehler as RechnungseingangError where fehler.art == .eingabe {
                return .seite(try await seite(anfrage, fehler: (feld, fehler.meldung)), status: 422)
            }
        }
    }

    private func gesehen(_ anfrage: WebRequest) async throws -> Eingangsrechnung {
        let id = try anfrage.id("id", EingangsrechnungTag.self)
        return try await dienst.store.read { try $0.eingangsrechnung(id, fuer: anfrage.akteur) }
    }

    /// What the file says; `nil` where it was not kept or is withheld until it was scanned.
    private func gelesen(_ rechnung: Eingangsrechnung) async throws -> Rechnung? {
        guard rechnung.dokument != nil else { return nil }
        let xml = try await dienst.store.read { db in try rechnung.xmlDokument.map { try db.dokument($0)?.neueste.inhalt } }
        // Nothing to read where the XML of a PDF is gone from the file.
        guard let inhalt = xml ?? .some(Inhalt(sha256: rechnung.sha256, groesse: rechnung.groesse)) else { return nil }
        return try Rechnung.lesen([UInt8](try await dienst.inhalte.ohneSchranke.read(inhalt)))
    }

    private func seite(_ anfrage: WebRequest, fehler: (feld: String, text: String)? = nil) async throws -> RechnungSeite {
        let rechnung = try await gesehen(anfrage), inhalt = try await gelesen(rechnung)
        return try await dienst.store.read { try RechnungSeite(rechnung, inhalt, anfrage, $0, fehler: fehler) }
    }

    private var api: [Route] {
        let lesen = Zugang.recht(RechnungRechte.lesen)
        return [
            Route(
                .get, RechnungURL.api, lesen, "Elektronische Rechnungen auflisten (JSON)",
                api: APIBeschreibung(
                    "Elektronische Rechnungen auflisten, die neueste zuerst, 200 je Seite",
                    abfrage: [
                        Abfrageparameter(
                            "zustand", "Nur diese",
                            schema: #"{"type":"string","enum":["angekommen","weitergegeben","zurueckgewiesen"]}"#),
                        Abfrageparameter("q", "Teil von Verkäufer, Rechnungsnummer oder Quittung"),
                        Abfrageparameter("seite", "Seite, gezählt ab 1", schema: #"{"type":"integer"}"#),
                    ], ausgabe: EingangsrechnungJSON.liste)
            ) { [dienst] anfrage in
                let auswahl = Rechnungsauswahl(
                    zustand: anfrage.abfrage["zustand"].flatMap(Rechnungszustand.init(rawValue:)),
                    text: anfrage.abfrage["q"] ?? "")
                let seite = max(1, anfrage.abfrage["seite"].flatMap { Int($0) } ?? 1)
                let zeilen = try await dienst.store.read {
                    try $0.eingangsrechnungen(auswahl, fuer: anfrage.akteur, limit: 200, ab: (seite - 1) * 200)
                }
                return try .json(["rechnungen": zeilen.map(EingangsrechnungJSON.init)])
            },
            Route(
                .get, RechnungURL.apiMuster, lesen, "Elektronische Rechnung ansehen (JSON)",
                api: APIBeschreibung("Eine elektronische Rechnung mit ihren Befunden", ausgabe: EingangsrechnungJSON.eine)
            ) { anfrage in try .json(EingangsrechnungJSON(try await gesehen(anfrage))) },
        ]
    }
}

struct EingangsrechnungJSON: Encodable {
    struct Befund: Encodable {
        let regel: String
        let schwere: String
        let text: String
        let ort: String
    }

    let id: String
    let nummer: String
    let weg: String
    let eingegangen: String
    let zustand: String
    let syntax: String
    let verkaeufer: String
    let rechnungsnummer: String
    let datum: String?
    let betrag: String?
    let waehrung: String?
    let leitweg: String?
    let faellig: String?
    let sha256: String
    let vorgang: String?
    let dokument: String?
    let vermerk: String?
    let befunde: [Befund]

    init(_ r: Eingangsrechnung) {
        func oderNichts(_ text: String) -> String? { text.isEmpty ? nil : text }
        id = r.id.text
        nummer = r.nummer
        weg = r.weg.rawValue
        eingegangen = r.eingegangen.iso8601
        zustand = r.zustand.rawValue
        syntax = r.kopf.syntax
        verkaeufer = r.kopf.verkaeufer
        rechnungsnummer = r.kopf.rechnungsnummer
        datum = oderNichts(r.kopf.datum)
        betrag = oderNichts(r.kopf.betrag)
        waehrung = oderNichts(r.kopf.waehrung)
        leitweg = oderNichts(r.kopf.leitweg)
        faellig = oderNichts(r.kopf.faellig)
        sha256 = r.sha256
        vorgang = r.vorgang?.text
        dokument = r.dokument?.text
        vermerk = r.vermerk
        befunde = r.befunde.map { Befund(regel: $0.regel, schwere: $0.schwere.rawValue, text: $0.text, ort: $0.ort) }
    }

    static let eine =
        #"{"type":"object","properties":{"id":{"type":"string","format":"uuid"},"nummer":{"type":"string"},"weg":{"type":"string"},"eingegangen":{"type":"string","format":"date-time"},"zustand":{"type":"string"},"syntax":{"type":"string"},"verkaeufer":{"type":"string"},"rechnungsnummer":{"type":"string"},"datum":{"type":"string","format":"date"},"betrag":{"type":"string"},"waehrung":{"type":"string"},"leitweg":{"type":"string"},"faellig":{"type":"string","format":"date"},"sha256":{"type":"string"},"vorgang":{"type":"string","format":"uuid"},"dokument":{"type":"string","format":"uuid"},"vermerk":{"type":"string"},"befunde":{"type":"array","items":{"type":"object","properties":{"regel":{"type":"string"},"schwere":{"type":"string"},"text":{"type":"string"},"ort":{"type":"string"}},"required":["regel","schwere","text","ort"]}}},"required":["id","nummer","weg","eingegangen","zustand","verkaeufer","rechnungsnummer","sha256","befunde"]}"#
    static let liste =
        #"{"type":"object","properties":{"rechnungen":{"type":"array","items":\#(eine)}},"required":["rechnungen"]}"#
}
