// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store

extension Pannenrisiko: SQLConvertible {}

extension Datenpanne {
    init(row: Row) throws {
        let roh = try JSONDecoder().decode([String: String].self, from: Data((try row["angaben"] as String).utf8))
        var angaben: [Pannenfeld: String] = [:]
        for (name, wert) in roh { if let feld = Pannenfeld(rawValue: name) { angaben[feld] = wert } }
        self.init(
            id: try row["id"], nummer: try row["nummer"], vorgang: try row["vorgang"], betreff: try row["betreff"],
            bekannt: try row["bekannt"], angaben: angaben, risiko: try row["risiko"], risikogrund: try row["risikogrund"],
            gemeldet: try row["gemeldet"], behoerdenzeichen: try row["behoerdenzeichen"], verspaetung: try row["verspaetung"],
            benachrichtigt: try row["benachrichtigt"], benachrichtigung: try row["benachrichtigung"],
            abgeschlossen: try row["abgeschlossen"], von: try row["von"], angelegt: try row["angelegt"],
            version: try row["version"])
    }
}

extension ReadAccess {
    func datenpanne(_ id: DatenpanneID) throws -> Datenpanne? {
        try row("SELECT * FROM ds_panne WHERE id = \(id)").map(Datenpanne.init(row:))
    }

    /// Open ones first, the oldest awareness on top; then those that are over, the newest on top.
    func datenpannen(limit: Int = 500) throws -> [Datenpanne] {
        let offene = try rows("SELECT * FROM ds_panne WHERE abgeschlossen IS NULL ORDER BY bekannt, id LIMIT \(limit)")
        let fertige = try rows(
            "SELECT * FROM ds_panne WHERE abgeschlossen IS NOT NULL ORDER BY abgeschlossen DESC, id LIMIT \(limit)")
        return try (offene + fertige).map(Datenpanne.init(row:))
    }

    func offeneDatenpannen() throws -> Int { try value("SELECT COUNT(*) FROM ds_panne WHERE abgeschlossen IS NULL") ?? 0 }
}

extension WriteContext {
    /// Writes all that may change of a breach and what changed into the audit.
    func datenpanneSchreiben(_ alt: Datenpanne, _ neu: Datenpanne) throws {
        try executeVersioned(
            """
            UPDATE ds_panne SET angaben = \(try Pannenangaben.json(neu.angaben)), risiko = \(neu.risiko), risikogrund = \(neu.risikogrund),
              gemeldet = \(neu.gemeldet), behoerdenzeichen = \(neu.behoerdenzeichen), verspaetung = \(neu.verspaetung),
              benachrichtigt = \(neu.benachrichtigt), benachrichtigung = \(neu.benachrichtigung), abgeschlossen = \(neu.abgeschlossen),
              version = version + 1
            WHERE id = \(alt.id) AND version = \(alt.version)
            """)
        for feld in Pannenfeld.allCases where alt.angaben[feld] != neu.angaben[feld] {
            vermerke(alt.gegenstand, feld: feld.rawValue, alt: alt.angaben[feld], neu: neu.angaben[feld])
        }
        let weitere: [(String, String?, String?)] = [
            ("risiko", alt.risiko.deutsch, neu.risiko.deutsch), ("risikogrund", alt.risikogrund, neu.risikogrund),
            ("gemeldet", alt.gemeldet?.deutsch, neu.gemeldet?.deutsch), ("verspaetung", alt.verspaetung, neu.verspaetung),
            ("behoerdenzeichen", alt.behoerdenzeichen, neu.behoerdenzeichen),
            ("benachrichtigung", alt.benachrichtigung, neu.benachrichtigung),
            ("abgeschlossen", alt.abgeschlossen?.deutsch, neu.abgeschlossen?.deutsch),
        ]
        for (feld, vorher, nachher) in weitere where vorher != nachher {
            vermerke(alt.gegenstand, feld: feld, alt: vorher, neu: nachher)
        }
    }
}

enum Pannenangaben {
    static func json(_ angaben: [Pannenfeld: String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(
            decoding: try encoder.encode(Dictionary(uniqueKeysWithValues: angaben.map { ($0.key.rawValue, $0.value) })),
            as: UTF8.self)
    }
}
