// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// The rows of new links, their plain values and the events, written by few statements.
struct AuditZeilen {
    private(set) var glieder = Zeilenstoss(
        "audit_eintrag",
        [
            "nr": .zahl, "zeit": .zahl, "handlung": .text, "gegenstand_art": .text, "gegenstand_id": .text, "feld": .text,
            "wer_hash": .text, "was_hash": .text, "vorgaenger": .text, "hash": .text,
        ])
    private(set) var klartexte = Zeilenstoss(
        "audit_klartext",
        [
            "nr": .zahl, "wer_salz": .text, "akteur": .text, "vertretene": .text, "grund": .text, "was_salz": .text,
            "kennzeichen": .text, "alt": .text, "neu": .text,
        ])
    private(set) var ereignisse = Zeilenstoss("ereignis", ["nr": .zahl, "zeit": .zahl, "name": .text, "daten": .text])

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

    /// - Parameter dann: on PostgreSQL a statement to go in the same one.
    func schreiben(_ connection: any Connection, dann: SQL = "SELECT 1") throws {
        let stoesse = [glieder, klartexte, ereignisse]
        switch connection.dialect {
        case .sqlite:
            for anweisung in stoesse.flatMap(\.anweisungen) { try connection.enqueue(anweisung) }
        case .postgresql:
            // One statement for all of them, of the same text for batches of any size.
            let teile = stoesse.map { stoss -> SQL in "\(name: stoss.ziel)_neu AS (\(stoss.auseinandergefaltet))" }
            try connection.enqueue("WITH \(SQL.joined(teile, by: ", ")) \(dann)")
        }
    }
}
