// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import Web

/// The editions that were put before the council, as open data.
struct OffeneBerichte {
    let dienst: Berichtsdienst

    private struct Eintrag: Encodable {
        let id: String
        let titel: String
        let stichtag: Kalendertag
        let stand: String
        let kurzfassung: String?
        /// Of the facts, SHA-256.
        let pruefsumme: String?
        let adresse: String
    }

    private struct Liste: Encodable {
        let berichte: [Eintrag]
    }

    var alle: [Route] {
        let dienst = dienst
        return [
            Route(
                .get, BerichtURL.offen, .oeffentlich, "Vorgelegte Statusberichte auflisten (JSON)",
                api: APIBeschreibung(
                    "Vorgelegte Statusberichte",
                    ausgabe: """
                        {"type":"object","required":["berichte"],"properties":{"berichte":{"type":"array","items":{"type":"object",
                        "required":["id","titel","stichtag","stand","adresse"],"properties":{"id":{"type":"string"},
                        "titel":{"type":"string"},"stichtag":{"type":"string","format":"date"},"stand":{"type":"string"},
                        "kurzfassung":{"type":"string"},"pruefsumme":{"type":"string"},"adresse":{"type":"string"}}}}}}
                        """)
            ) { _ in
                let alle = try await dienst.store.read { try $0.ausgaben() }.filter { $0.stand >= .vorgelegt }
                return try .json(
                    Liste(
                        berichte: alle.map {
                            Eintrag(
                                id: $0.id.text, titel: $0.titel, stichtag: $0.stichtag, stand: $0.stand.deutsch,
                                kurzfassung: $0.kurzfassung?.text, pruefsumme: $0.pruefsumme, adresse: BerichtURL.offen($0.id))
                        }))
            },
            Route(
                .get, BerichtURL.offenMuster, .oeffentlich, "Vorgelegten Statusbericht lesen (JSON)",
                api: APIBeschreibung("Ein Statusbericht mit den Tatsachen hinter jedem Satz", ausgabe: #"{"type":"object"}"#)
            ) { anfrage in
                let id = try anfrage.id("id", AusgabeTag.self)
                let inhalt = try await dienst.store.read { db in
                    guard let kopf = try db.ausgabe(id), kopf.stand >= .vorgelegt else { return nil as Inhalt? }
                    return try db.abgelegterInhalt(id, .offen)
                }
                guard let inhalt else { throw SteuerungError.nichtGefunden }
                return .daten(try await dienst.mittel.inhalte.read(inhalt), typ: "application/json")
            },
        ]
    }
}
