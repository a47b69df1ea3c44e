// SPDX-License-Identifier: EUPL-1.2
import Core
import Oscal
import Store
import Web

/// Information security for programs: read Verbünde with need and figures, take catalogues over, record checks.
struct SicherheitAPI {
    let dienst: Sicherheitsdienst

    private static let pfad = "/api/amt/sicherheit"

    private struct Fortschrittsangabe: Encodable {
        let gesamt: Int
        let geprueft: Int
        let erfuelltProzent: Int?
        let zustaende: [String: Int]

        init(_ f: Fortschritt) {
            gesamt = f.gesamt
            geprueft = f.geprueft
            erfuelltProzent = f.erfuellt
            zustaende = Dictionary(uniqueKeysWithValues: Pruefzustand.allCases.map { ($0.rawValue, f.zahlen[$0] ?? 0) })
        }
    }
    private struct Verbundangabe: Encodable {
        let id: String
        let name: String
        let einheit: Int64
        let fortschritt: Fortschrittsangabe
    }
    private struct Bedarfsangabe: Encodable {
        let stufe: String
        let eigen: String
        let geerbtVon: [String]
        let abweichung: String?
    }
    private struct Objektangabe: Encodable {
        let id: String
        let kuerzel: String
        let name: String
        let art: String
        let stuetztSichAuf: [String]
        let schutzbedarf: [String: Bedarfsangabe]
        let fortschritt: Fortschrittsangabe
    }
    private struct Verbundbild: Encodable {
        let verbund: Verbundangabe
        let zielobjekte: [Objektangabe]
    }
    private struct Pruefeingabe: Decodable {
        let version: Int64
        let zustand: String
        let grund: String?
        let nachweis: String?
        let umsetzenBis: String?
    }

    private static let fortschritt =
        #"{"type":"object","properties":{"gesamt":{"type":"integer"},"geprueft":{"type":"integer"},"erfuelltProzent":{"type":"integer"},"zustaende":{"type":"object"}},"required":["gesamt","geprueft","zustaende"]}"#
    private static let verbund =
        #"{"type":"object","properties":{"id":{"type":"string","format":"uuid"},"name":{"type":"string"},"einheit":{"type":"integer"},"fortschritt":"#
        + fortschritt + #"},"required":["id","name","einheit","fortschritt"]}"#
    private static let objekt =
        #"{"type":"object","properties":{"id":{"type":"string","format":"uuid"},"kuerzel":{"type":"string"},"name":{"type":"string"},"art":{"type":"string"},"stuetztSichAuf":{"type":"array","items":{"type":"string","format":"uuid"}},"schutzbedarf":{"type":"object"},"fortschritt":"#
        + fortschritt + #"},"required":["id","kuerzel","name","art","stuetztSichAuf","schutzbedarf","fortschritt"]}"#

    var alle: [Route] {
        [
            Route(
                .get, "\(Self.pfad)/verbuende", .recht(SicherheitRechte.lesen), "Informationsverbünde auflisten (JSON)",
                api: APIBeschreibung("Informationsverbünde auflisten", ausgabe: #"{"type":"array","items":"# + Self.verbund + "}")
            ) { [dienst] anfrage in
                try .json(
                    try await dienst.store.read { db in
                        try db.verbuende(fuer: anfrage.akteur).map { try Self.angabe($0, db) }
                    })
            },
            Route(
                .get, "\(Self.pfad)/verbuende/{id}", .recht(SicherheitRechte.lesen), "Informationsverbund lesen (JSON)",
                api: APIBeschreibung(
                    "Informationsverbund mit Zielobjekten und Schutzbedarf lesen",
                    ausgabe: #"{"type":"object","properties":{"verbund":"# + Self.verbund
                        + #","zielobjekte":{"type":"array","items":"# + Self.objekt + #"}},"required":["verbund","zielobjekte"]}"#
                )
            ) { [dienst] anfrage in
                let id = try anfrage.id("id", VerbundTag.self)
                return try .json(
                    try await dienst.store.read { db in
                        let verbund = try db.verbund(id, anfrage.akteur)
                        return Verbundbild(verbund: try Self.angabe(verbund, db), zielobjekte: try Self.objekte(verbund.id, db))
                    })
            },
            Route(
                .patch, "\(Self.pfad)/pruefungen/{id}", .recht(SicherheitRechte.bearbeiten), "Anforderung prüfen (JSON)",
                api: APIBeschreibung(
                    "Ergebnis der Prüfung einer Anforderung festhalten",
                    eingabe:
                        #"{"type":"object","properties":{"version":{"type":"integer"},"zustand":{"type":"string","enum":["offen","ja","teilweise","nein","entbehrlich"]},"grund":{"type":"string"},"nachweis":{"type":"string"},"umsetzenBis":{"type":"string","format":"date"}},"required":["version","zustand"]}"#,
                    ausgabe: #"{"type":"object","properties":{"version":{"type":"integer"}},"required":["version"]}"#)
            ) { [dienst] anfrage in
                let id = try anfrage.id("id", PruefungTag.self)
                let e: Pruefeingabe = try anfrage.json()
                try await PruefungSchreiben(store: dienst.store)(
                    id, version: e.version,
                    .init(
                        zustand: try Texteingabe.wahl(e.zustand, "zustand"), grund: e.grund, nachweis: e.nachweis,
                        umsetzenBis: try Texteingabe.tag(e.umsetzenBis, "umsetzenBis")), akteur: anfrage.akteur)
                return try .json(["version": e.version + 1])
            },
        ]
    }

    private static func angabe(_ verbund: Informationsverbund, _ db: some ReadAccess) throws -> Verbundangabe {
        Verbundangabe(
            id: verbund.id.text, name: verbund.name, einheit: verbund.oe.wert,
            fortschritt: Fortschrittsangabe(Fortschritt(try db.pruefungen(verbund.id))))
    }

    private static func objekte(_ verbund: VerbundID, _ db: some ReadAccess) throws -> [Objektangabe] {
        let struktur = try db.struktur(verbund)
        let je = Dictionary(grouping: try db.pruefungen(verbund), by: \.zielobjekt)
        let bedarf = Schutzziel.allCases.map { ($0, struktur.schutzbedarf($0)) }
        return struktur.objekte.map { o in
            Objektangabe(
                id: o.id.text, kuerzel: o.kuerzel, name: o.name, art: o.art.rawValue,
                stuetztSichAuf: struktur.stuetztSichAuf(o.id).map(\.text),
                schutzbedarf: Dictionary(
                    uniqueKeysWithValues: bedarf.compactMap { ziel, alle in
                        alle[o.id].map { b in
                            (
                                ziel.rawValue,
                                Bedarfsangabe(
                                    stufe: b.stufe.rawValue, eigen: b.eigen.rawValue, geerbtVon: b.geerbtVon.map(\.text),
                                    abweichung: b.abweichung?.art.rawValue)
                            )
                        }
                    }), fortschritt: Fortschrittsangabe(Fortschritt(je[o.id] ?? [])))
        }
    }
}
