// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The list of what goes out, and what a hand does with one dispatch.
struct Ausgangsrouten {
    let dienst: Poststellendienst

    private typealias Akt = @Sendable (Versandschritte, AusgangID, WebRequest) async throws -> String

    var alle: [Route] {
        let store = dienst.store
        return [
            .get(AusgangURL.liste, .recht(PostRechte.ausgang), "Postausgang ansehen") { anfrage in
                .lesung { db in Lesung(try PostausgangSeite(anfrage, db)) }
            },
            akt("versandt", "nachweis", "Versand mit der Post bestätigen") {
                try await $0.versandt(
                    $1, nachweis: $2.formular["nachweis"], am: try $2.tag("tag"), version: try $2.version(), akteur: $2.akteur)
                return "Der Versand ist eingetragen, der Versandnachweis wird abgelegt."
            },
            akt("gescheitert", "grund", "Rücklauf eintragen") {
                try await $0.gescheitert($1, grund: $2.formular["grund"], version: try $2.version(), akteur: $2.akteur)
                return "Eingetragen. Im Vorgang liegt eine Wiedervorlage für heute."
            },
            akt("erneut", "weg", "Versand erneut versuchen") {
                guard let weg = $2.formular["weg"].flatMap(Versandweg.init(rawValue:)) else { throw PostError.wegWaehlen }
                try await $0.erneut($1, weg, an: $2.versandziel, version: try $2.version(), akteur: $2.akteur)
                return "Der Versand wird noch einmal versucht."
            },
            akt("abbrechen", "abbruchgrund", "Versand abbrechen") {
                try await $0.abbrechen($1, grund: $2.formular["abbruchgrund"], version: try $2.version(), akteur: $2.akteur)
                return "Der Versand ist abgebrochen."
            },
            Route(
                .get, "/api/amt/postausgang", .recht(PostRechte.ausgang), "Postausgang auflisten (JSON)",
                api: APIBeschreibung(
                    "Postausgang auflisten",
                    abfrage: [Abfrageparameter("ansicht", "offen (ohne Angabe), gescheitert oder versandt")],
                    ausgabe: AusgangJSON.liste)
            ) { anfrage in
                let ansicht = anfrage.abfrage["ansicht"].flatMap(Ausgangsansicht.init(rawValue:)) ?? .offen
                let alle = try await store.read { try $0.ausgaenge(ansicht, akteur: anfrage.akteur, limit: 100) }
                return try .json(["eintraege": alle.map(AusgangJSON.init)])
            },
        ]
    }

    private func akt(_ name: String, _ feld: String, _ zweck: String, _ tun: @escaping Akt) -> Route {
        let dienst = dienst
        return .post("\(AusgangURL.muster)/\(name)", .recht(PostRechte.ausgang), "Postausgang: \(zweck)") { anfrage in
            let id = try anfrage.id("id", AusgangTag.self)
            return try await Formularakt.ausfuehren(anfrage, feld: feld) { eingaben in
                try await dienst.store.read { try PostausgangSeite(anfrage, $0, gewaehlt: id, eingaben) }
            } _: {
                let text = try await tun(Versandschritte(dienst: dienst), id, anfrage)
                return .weiter(nach: AusgangURL.liste, Meldung(.erfolg, text))
            }
        }
    }
}

extension WebRequest {
    var versandziel: Versandziel {
        Versandziel(name: formular["name"] ?? "", anschrift: formular["anschrift"], email: formular["email"])
    }
}

struct AusgangJSON: Encodable {
    let id: String
    let nummer: String
    let dokument: String
    let vorgang: String
    let weg: String
    let zustand: String
    let empfaenger: String
    let versandtAm: String?
    let nachweis: String?

    init(_ a: Ausgang) {
        id = a.id.text
        nummer = a.nummer
        dokument = a.dokument.text
        vorgang = a.vorgang.text
        weg = a.weg.rawValue
        zustand = a.zustand.rawValue
        empfaenger = a.empfaenger.name
        versandtAm = a.tag?.iso
        nachweis = a.nachweis
    }

    static let liste =
        #"{"type":"object","properties":{"eintraege":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string","format":"uuid"},"nummer":{"type":"string"},"dokument":{"type":"string"},"vorgang":{"type":"string"},"weg":{"type":"string"},"zustand":{"type":"string"},"empfaenger":{"type":"string"},"versandtAm":{"type":"string","format":"date"},"nachweis":{"type":"string"}},"required":["id","nummer","dokument","vorgang","weg","zustand","empfaenger"]}}},"required":["eintraege"]}"#
}
