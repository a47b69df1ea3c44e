// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// The end of the chain while a transaction extends it (dms.md § 7).
///
/// The chain holds only salted hashes of what is personal; the plain values lie beside it in
/// `audit_klartext` and can be erased there without breaking a link (GDPR Art. 17).
struct AuditKette {
    private var nr: Int64
    private var hash: String
    private var ereignisNr: Int64
    private var changed = false

    init(_ connection: any Connection) throws {
        guard let kopf = try connection.query("SELECT nr, hash, ereignis_nr FROM audit_kopf WHERE id = 1").first else {
            throw StoreError.maschine("audit_kopf fehlt")
        }
        nr = try kopf["nr"]
        hash = try kopf["hash"]
        ereignisNr = try kopf["ereignis_nr"]
    }

    mutating func append(_ context: WriteContext, _ connection: any Connection) throws {
        let eintraege = context.eintraege.isEmpty ? [.ohneGegenstand(context.vermerk)] : context.eintraege
        for eintrag in eintraege { try append(eintrag, zeit: context.jetzt, connection) }
        for (name, daten) in context.ereignisse {
            ereignisNr += 1
            try connection.execute(
                "INSERT INTO ereignis (nr, zeit, name, daten) VALUES (\(ereignisNr), \(context.jetzt), \(name), \(daten))")
        }
        changed = true
    }

    /// - Returns: whether the chain grew.
    func writeHead(_ connection: any Connection) throws -> Bool {
        guard changed else { return false }
        try connection.execute("UPDATE audit_kopf SET nr = \(nr), hash = \(hash), ereignis_nr = \(ereignisNr) WHERE id = 1")
        return true
    }

    private mutating func append(_ eintrag: AuditEintrag, zeit: Zeitpunkt, _ connection: any Connection) throws {
        let akteur = eintrag.vermerk.akteur.kennung
        let werSalz = AuditHash.salz()
        let wasSalz = AuditHash.salz()
        let werHash = AuditHash.of([werSalz, akteur, eintrag.vertretene, eintrag.vermerk.grund])
        let wasHash = AuditHash.of([wasSalz, eintrag.gegenstand.kennzeichen, eintrag.alt, eintrag.neu])
        nr += 1
        let glied = AuditGlied(
            nr: nr, zeit: zeit, handlung: eintrag.vermerk.handlung, gegenstandArt: eintrag.gegenstand.art,
            gegenstandID: eintrag.gegenstand.id, feld: eintrag.feld, werHash: werHash, wasHash: wasHash)
        let neu = glied.hash(nach: hash)
        try connection.execute(
            """
            INSERT INTO audit_eintrag (nr, zeit, handlung, gegenstand_art, gegenstand_id, feld, wer_hash, was_hash, vorgaenger, hash)
            VALUES (\(nr), \(zeit), \(glied.handlung), \(glied.gegenstandArt), \(glied.gegenstandID), \(glied.feld),
                    \(werHash), \(wasHash), \(hash), \(neu))
            """)
        try connection.execute(
            """
            INSERT INTO audit_klartext (nr, wer_salz, akteur, vertretene, grund, was_salz, kennzeichen, alt, neu)
            VALUES (\(nr), \(werSalz), \(akteur), \(eintrag.vertretene), \(eintrag.vermerk.grund),
                    \(wasSalz), \(eintrag.gegenstand.kennzeichen), \(eintrag.alt), \(eintrag.neu))
            """)
        hash = neu
    }
}
