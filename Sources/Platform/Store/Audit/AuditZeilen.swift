// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// The rows of new links, their plain values and the events, written by few statements.
struct AuditZeilen {
    private var glieder: [[SQLValue]] = []
    private var klartexte: [[SQLValue]] = []
    private var ereignisse: [[SQLValue]] = []

    /// Links `eintrag` to the end of the chain and moves the end on.
    mutating func append(_ eintrag: AuditEintrag, _ zeit: Zeitpunkt, _ kopf: inout AuditKopf) {
        let akteur = eintrag.vermerk.akteur.kennung
        let (werSalz, wasSalz) = AuditHash.salze()
        let werHash = AuditHash.of([werSalz, akteur, eintrag.vertretene, eintrag.vermerk.grund])
        let wasHash = AuditHash.of([wasSalz, eintrag.gegenstand.kennzeichen, eintrag.alt, eintrag.neu])
        kopf.nr += 1
        let glied = AuditGlied(
            nr: kopf.nr, zeit: zeit, handlung: eintrag.vermerk.handlung, gegenstandArt: eintrag.gegenstand.art,
            gegenstandID: eintrag.gegenstand.id, feld: eintrag.feld, werHash: werHash, wasHash: wasHash)
        let neu = glied.hash(nach: kopf.hash)
        glieder.append([
            kopf.nr.sqlValue, zeit.sqlValue, glied.handlung.sqlValue, glied.gegenstandArt.sqlValue, glied.gegenstandID.sqlValue,
            glied.feld.sqlValue, werHash.sqlValue, wasHash.sqlValue, kopf.hash.sqlValue, neu.sqlValue,
        ])
        klartexte.append([
            kopf.nr.sqlValue, werSalz.sqlValue, akteur.sqlValue, eintrag.vertretene.sqlValue, eintrag.vermerk.grund.sqlValue,
            wasSalz.sqlValue, eintrag.gegenstand.kennzeichen.sqlValue, eintrag.alt.sqlValue, eintrag.neu.sqlValue,
        ])
        kopf.hash = neu
    }

    mutating func append(ereignis name: String, _ daten: String, _ zeit: Zeitpunkt, _ kopf: inout AuditKopf) {
        kopf.ereignisNr += 1
        ereignisse.append([kopf.ereignisNr.sqlValue, zeit.sqlValue, name.sqlValue, daten.sqlValue])
    }

    func schreiben(_ connection: any Connection) throws {
        try connection.insert(
            "audit_eintrag (nr, zeit, handlung, gegenstand_art, gegenstand_id, feld, wer_hash, was_hash, vorgaenger, hash)",
            glieder)
        try connection.insert(
            "audit_klartext (nr, wer_salz, akteur, vertretene, grund, was_salz, kennzeichen, alt, neu)", klartexte)
        try connection.insert("ereignis (nr, zeit, name, daten)", ereignisse)
    }
}

extension Connection {
    /// Many rows by few statements; few widths, so that batches of any size make few different texts.
    fileprivate func insert(_ ziel: String, _ zeilen: [[SQLValue]]) throws {
        var rest = zeilen[...]
        while let erste = rest.first {
            let breite = [64, 16, 4, 2].first { $0 <= rest.count } ?? 1
            let marken = "(" + Array(repeating: "?", count: erste.count).joined(separator: ",") + ")"
            let text = "INSERT INTO \(ziel) VALUES " + Array(repeating: marken, count: breite).joined(separator: ",")
            try enqueue(SQL(text: text, values: Array(rest.prefix(breite).joined())))
            rest = rest.dropFirst(breite)
        }
    }
}
