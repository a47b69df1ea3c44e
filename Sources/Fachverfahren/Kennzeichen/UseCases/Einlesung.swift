// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Jobs
import Store

enum EinlesungTag {}
typealias EinlesungID = ID<EinlesungTag>

/// One upload of a stock table and how far it has come.
struct Einlesung: Sendable {
    enum Stand: String, SQLConvertible, Sendable { case wartet, laeuft, fertig, gescheitert }

    let id: EinlesungID
    let dateiname: String
    let inhalt: Inhalt
    let stand: Stand
    let bericht: BestandEinlesen.Bericht
    let angelegt: Zeitpunkt

    init(row: Row) throws {
        id = try row["id"]
        dateiname = try row["dateiname"]
        inhalt = Inhalt(sha256: try row["sha256"], groesse: try row["groesse"])
        stand = try row["stand"]
        let text: String = try row["bericht"]
        bericht = try JSONDecoder().decode(BestandEinlesen.Bericht.self, from: Data(text.utf8))
        angelegt = try row["angelegt"]
    }
}

extension ReadAccess {
    func einlesungen() throws -> [Einlesung] {
        try rows("SELECT * FROM kz_einlesung ORDER BY angelegt DESC LIMIT 20").map(Einlesung.init(row:))
    }

    func einlesung(_ id: EinlesungID) throws -> Einlesung? { try einlesung(id.text) }

    func einlesung(_ id: String) throws -> Einlesung? {
        try row("SELECT * FROM kz_einlesung WHERE id = \(id)").map(Einlesung.init(row:))
    }
}

/// Orders the reading of an uploaded table and works the order off as a job.
struct Einlesungsablauf: Sendable {
    static let art = "kz.bestand-einlesen"
    private static let versuche = 3

    struct Auftragsdaten: Codable, Sendable { let einlesung: String }

    let dienst: Kennzeichendienst
    let inhalte: ContentStore

    func bestellen(_ inhalt: Inhalt, dateiname: String, akteur: Akteur) async throws -> EinlesungID {
        try KennzeichenRechte.pruefe(akteur, KennzeichenRechte.bestandEinlesen)
        let id = EinlesungID(dienst.store.uhr.jetzt)
        let leer = try Self.json(BestandEinlesen.Bericht())
        return try await dienst.store.commit(Vermerk(akteur, "kz.bestand.hochladen")) { tx in
            try tx.inhaltVerzeichnen(inhalt, typ: "text/csv")
            try tx.execute(
                """
                INSERT INTO kz_einlesung (id, dateiname, sha256, groesse, stand, bericht, akteur, angelegt)
                VALUES (\(id), \(dateiname), \(inhalt.sha256), \(inhalt.groesse), 'wartet', \(leer), \(akteur.kennung), \(tx.jetzt))
                """)
            tx.vermerke(Gegenstand("kz.einlesung", id.text, kennzeichen: dateiname))
            try tx.auftrag(Self.art, Auftragsdaten(einlesung: id.text), schluessel: "kz-einlesung:\(id)")
            return id
        }
    }

    var auftragsart: Auftragsart {
        Auftragsart(Self.art, versuche: Self.versuche, zeitgrenze: .seconds(1800)) { auftrag in
            let id = try auftrag.lesen(Auftragsdaten.self).einlesung
            guard let einlesung = try await dienst.store.read({ try $0.einlesung(id) }) else { return }
            let daten = try await inhalte.read(einlesung.inhalt)
            let akteur = Akteur.system("kennzeichen-einlesung")
            do {
                let bericht = try await BestandEinlesen(dienst: dienst)(daten, akteur: akteur) { bericht in
                    try await melden(id, .laeuft, bericht, akteur)
                }
                try await melden(id, .fertig, bericht, akteur)
            } catch {
                if auftrag.versuch >= Self.versuche { try await melden(id, .gescheitert, einlesung.bericht, akteur) }
                throw error
            }
        }
    }

    private func melden(_ id: String, _ stand: Einlesung.Stand, _ bericht: BestandEinlesen.Bericht, _ akteur: Akteur) async throws
    {
        let text = try Self.json(bericht)
        try await dienst.store.commit(Vermerk(akteur, "kz.bestand.fortschritt")) { tx in
            try tx.execute("UPDATE kz_einlesung SET stand = \(stand), bericht = \(text) WHERE id = \(id)")
            tx.vermerke(Gegenstand("kz.einlesung", id), feld: "stand", neu: stand.rawValue)
        }
    }

    private static func json(_ bericht: BestandEinlesen.Bericht) throws -> String {
        String(decoding: try JSONEncoder().encode(bericht), as: UTF8.self)
    }
}
