// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// The rows of new links, their plain values and the events, written by few statements.
struct AuditZeilen {
    private var glieder: [SQL] = []
    private var klartexte: [SQL] = []
    private var ereignisse: [SQL] = []

    /// Links `eintrag` to the end of the chain and moves the end on.
    mutating func append(_ eintrag: AuditEintrag, _ zeit: Zeitpunkt, _ kopf: inout AuditKopf) {
        let akteur = eintrag.vermerk.akteur.kennung
        let werSalz = AuditHash.salz()
        let wasSalz = AuditHash.salz()
        let werHash = AuditHash.of([werSalz, akteur, eintrag.vertretene, eintrag.vermerk.grund])
        let wasHash = AuditHash.of([wasSalz, eintrag.gegenstand.kennzeichen, eintrag.alt, eintrag.neu])
        kopf.nr += 1
        let glied = AuditGlied(
            nr: kopf.nr, zeit: zeit, handlung: eintrag.vermerk.handlung, gegenstandArt: eintrag.gegenstand.art,
            gegenstandID: eintrag.gegenstand.id, feld: eintrag.feld, werHash: werHash, wasHash: wasHash)
        let neu = glied.hash(nach: kopf.hash)
        glieder.append(
            """
            (\(kopf.nr), \(zeit), \(glied.handlung), \(glied.gegenstandArt), \(glied.gegenstandID), \(glied.feld),
             \(werHash), \(wasHash), \(kopf.hash), \(neu))
            """)
        klartexte.append(
            """
            (\(kopf.nr), \(werSalz), \(akteur), \(eintrag.vertretene), \(eintrag.vermerk.grund),
             \(wasSalz), \(eintrag.gegenstand.kennzeichen), \(eintrag.alt), \(eintrag.neu))
            """)
        kopf.hash = neu
    }

    mutating func append(ereignis name: String, _ daten: String, _ zeit: Zeitpunkt, _ kopf: inout AuditKopf) {
        kopf.ereignisNr += 1
        ereignisse.append("(\(kopf.ereignisNr), \(zeit), \(name), \(daten))")
    }

    func schreiben(_ connection: any Connection) throws {
        try connection.insert(
            """
            INSERT INTO audit_eintrag (nr, zeit, handlung, gegenstand_art, gegenstand_id, feld, wer_hash, was_hash, vorgaenger, hash) VALUES 
            """, glieder)
        try connection.insert(
            "INSERT INTO audit_klartext (nr, wer_salz, akteur, vertretene, grund, was_salz, kennzeichen, alt, neu) VALUES ",
            klartexte)
        try connection.insert("INSERT INTO ereignis (nr, zeit, name, daten) VALUES ", ereignisse)
    }
}

extension Connection {
    /// Many rows by few statements; few widths, so that batches of any size make few different texts.
    fileprivate func insert(_ anfang: SQL, _ zeilen: [SQL]) throws {
        var rest = zeilen[...]
        while !rest.isEmpty {
            let breite = [64, 16, 4, 2].first { $0 <= rest.count } ?? 1
            try enqueue(anfang + SQL.joined(Array(rest.prefix(breite)), by: ", "))
            rest = rest.dropFirst(breite)
        }
    }
}
