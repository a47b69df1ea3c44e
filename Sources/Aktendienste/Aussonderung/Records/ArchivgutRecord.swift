// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

enum ArchivgutTag {}
enum ArchivdateiTag {}
typealias ArchivgutID = ID<ArchivgutTag>
typealias ArchivdateiID = ID<ArchivdateiTag>

/// Something the archive has taken over, with what the message said of it.
struct Archivgut {
    let id: ArchivgutID
    let lauf: LaufID
    let objekt: String
    let art: Objektart
    let eltern: String?
    let zeichen: String
    let betreff: String
    let angaben: Austauschobjekt
    let archivkennung: String
    let uebernommen: Zeitpunkt

    init(row: Row) throws {
        id = try row["id"]
        lauf = try row["lauf"]
        objekt = try row["objekt"]
        art = try row["art"]
        eltern = try row["eltern"]
        zeichen = try row["zeichen"]
        betreff = try row["betreff"]
        angaben = try Spaltentext.lesen(try row["angaben"])
        archivkennung = try row["archivkennung"]
        uebernommen = try row["uebernommen"]
    }
}

struct Archivdatei {
    let id: ArchivdateiID
    let archivgut: ArchivgutID
    let dokument: String
    let betreff: String
    let name: String
    let original: String
    let mediatyp: String
    let inhalt: Inhalt

    init(row: Row) throws {
        id = try row["id"]
        archivgut = try row["archivgut"]
        dokument = try row["dokument"]
        betreff = try row["betreff"]
        name = try row["name"]
        original = try row["original"]
        mediatyp = try row["mediatyp"]
        inhalt = Inhalt(sha256: try row["sha256"], groesse: try row["groesse"])
    }
}

extension ReadAccess {
    func archivkennung(_ lauf: LaufID, _ objekt: String) throws -> String? {
        try value("SELECT archivkennung FROM aus_archivgut WHERE lauf = \(lauf) AND objekt = \(objekt)")
    }

    func archivgut(lauf: LaufID) throws -> [Archivgut] {
        try rows("SELECT * FROM aus_archivgut WHERE lauf = \(lauf) ORDER BY zeichen, id").map(Archivgut.init(row:))
    }

    func archivgut(_ id: ArchivgutID) throws -> Archivgut? {
        try row("SELECT * FROM aus_archivgut WHERE id = \(id)").map(Archivgut.init(row:))
    }

    func archivdateien(_ id: ArchivgutID) throws -> [Archivdatei] {
        try rows("SELECT * FROM aus_archivdatei WHERE archivgut = \(id) ORDER BY id LIMIT 2000").map(Archivdatei.init(row:))
    }

    func archivdatei(_ id: ArchivdateiID) throws -> Archivdatei? {
        try row("SELECT * FROM aus_archivdatei WHERE id = \(id)").map(Archivdatei.init(row:))
    }
}

extension WriteContext {
    /// - Returns: the Archivkennung drawn.
    func archivgutAnlegen(
        _ objekt: Austauschobjekt, eltern: String?, _ lauf: Lauf, _ dateien: [(Austauschdokument, Austauschdatei, Inhalt)]
    ) throws -> String {
        let jahr = jetzt.tag.jahr
        let nr = try nummer("aus.archivkennung:\(jahr)")
        let kennung = "Arch \(jahr)/\(Ziffern.auf(5, nr))"
        let id = ArchivgutID(jetzt)
        try execute(
            """
            INSERT INTO aus_archivgut (id, lauf, objekt, art, eltern, zeichen, betreff, angaben, archivkennung, uebernommen)
            VALUES (\(id), \(lauf.id), \(objekt.uuid), \(objekt.art), \(eltern), \(objekt.zeichen), \(objekt.betreff),
              \(try Spaltentext.schreiben(objekt)), \(kennung), \(jetzt))
            """)
        for (dokument, datei, inhalt) in dateien {
            try inhaltVerzeichnen(inhalt, typ: datei.mediatyp)
            // From another house, which may have had no scanner.
            try dateiPruefenLassen(inhalt, mediatyp: datei.mediatyp, zurueckhalten: true)
            try execute(
                """
                INSERT INTO aus_archivdatei (id, archivgut, dokument, betreff, name, original, mediatyp, sha256, groesse)
                VALUES (\(ArchivdateiID(jetzt)), \(id), \(dokument.uuid), \(dokument.betreff), \(datei.name), \(datei.original),
                  \(datei.mediatyp), \(inhalt.sha256), \(inhalt.groesse))
                """)
        }
        try execute("UPDATE aus_lauf SET fertig = fertig + 1 WHERE id = \(lauf.id)")
        vermerke(Gegenstand("aus.archivgut", id.text, kennzeichen: kennung), feld: "uebernommen", neu: objekt.zeichen)
        return kennung
    }
}
