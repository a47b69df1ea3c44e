// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// The end of the chain while a transaction extends it (dms.md § 7).
///
/// The chain holds only salted hashes of what is personal; the plain values lie beside it in
/// `audit_klartext` and can be erased there without breaking a link (GDPR Art. 17).
/// Links are computed at once and written together, a few statements for all acts of a transaction (docs/adr/0002).
final class AuditKette {
    /// What is undone when an act of the transaction fails.
    struct Stand {
        var nr: Int64
        var hash: String
        var ereignisNr: Int64
        var changed = false
        var glieder: [SQL] = []
        var klartexte: [SQL] = []
        var ereignisse: [SQL] = []
    }

    var stand: Stand
    private let connection: any Connection

    init(_ connection: any Connection) throws {
        guard let kopf = try connection.query("SELECT nr, hash, ereignis_nr FROM audit_kopf WHERE id = 1").first else {
            throw StoreError.maschine("audit_kopf fehlt")
        }
        stand = Stand(nr: try kopf["nr"], hash: try kopf["hash"], ereignisNr: try kopf["ereignis_nr"])
        self.connection = connection
    }

    func append(_ context: WriteContext) {
        let eintraege = context.eintraege.isEmpty ? [.ohneGegenstand(context.vermerk)] : context.eintraege
        for eintrag in eintraege { append(eintrag, zeit: context.jetzt) }
        for (name, daten) in context.ereignisse {
            stand.ereignisNr += 1
            stand.ereignisse.append("(\(stand.ereignisNr), \(context.jetzt), \(name), \(daten))")
        }
        stand.changed = true
    }

    /// - Returns: whether the chain grew.
    func writeHead() throws -> Bool {
        guard stand.changed else { return false }
        try schreiben()
        try connection.execute(
            "UPDATE audit_kopf SET nr = \(stand.nr), hash = \(stand.hash), ereignis_nr = \(stand.ereignisNr) WHERE id = 1")
        return true
    }

    /// Writes what waits. An act that changes older entries calls it first, so that it finds those of its own transaction.
    func schreiben() throws {
        try connection.insert(
            """
            INSERT INTO audit_eintrag (nr, zeit, handlung, gegenstand_art, gegenstand_id, feld, wer_hash, was_hash, vorgaenger, hash) VALUES 
            """, stand.glieder)
        try connection.insert(
            "INSERT INTO audit_klartext (nr, wer_salz, akteur, vertretene, grund, was_salz, kennzeichen, alt, neu) VALUES ",
            stand.klartexte)
        try connection.insert("INSERT INTO ereignis (nr, zeit, name, daten) VALUES ", stand.ereignisse)
        stand.glieder.removeAll()
        stand.klartexte.removeAll()
        stand.ereignisse.removeAll()
    }

    private func append(_ eintrag: AuditEintrag, zeit: Zeitpunkt) {
        let akteur = eintrag.vermerk.akteur.kennung
        let werSalz = AuditHash.salz()
        let wasSalz = AuditHash.salz()
        let werHash = AuditHash.of([werSalz, akteur, eintrag.vertretene, eintrag.vermerk.grund])
        let wasHash = AuditHash.of([wasSalz, eintrag.gegenstand.kennzeichen, eintrag.alt, eintrag.neu])
        stand.nr += 1
        let glied = AuditGlied(
            nr: stand.nr, zeit: zeit, handlung: eintrag.vermerk.handlung, gegenstandArt: eintrag.gegenstand.art,
            gegenstandID: eintrag.gegenstand.id, feld: eintrag.feld, werHash: werHash, wasHash: wasHash)
        let neu = glied.hash(nach: stand.hash)
        stand.glieder.append(
            """
            (\(stand.nr), \(zeit), \(glied.handlung), \(glied.gegenstandArt), \(glied.gegenstandID), \(glied.feld),
             \(werHash), \(wasHash), \(stand.hash), \(neu))
            """)
        stand.klartexte.append(
            """
            (\(stand.nr), \(werSalz), \(akteur), \(eintrag.vertretene), \(eintrag.vermerk.grund),
             \(wasSalz), \(eintrag.gegenstand.kennzeichen), \(eintrag.alt), \(eintrag.neu))
            """)
        stand.hash = neu
    }
}

extension Connection {
    /// Many rows by few statements; three widths, so that batches of any size make three different texts.
    fileprivate func insert(_ anfang: SQL, _ zeilen: [SQL]) throws {
        var rest = zeilen[...]
        while !rest.isEmpty {
            let breite = rest.count >= 16 ? 16 : rest.count >= 4 ? 4 : 1
            try execute(anfang + SQL.joined(Array(rest.prefix(breite)), by: ", "))
            rest = rest.dropFirst(breite)
        }
    }
}
