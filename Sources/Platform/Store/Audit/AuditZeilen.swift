// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// The rows of new links, their plain values and the events, written by few statements.
struct AuditZeilen {
    private var glieder = Zeilenstoss(Self.gliedform)
    private var klartexte = Zeilenstoss(Self.klartextform)
    private var ereignisse = Zeilenstoss(Self.ereignisform)
    private var stoesse: [Zeilenstoss] { [glieder, klartexte, ereignisse] }

    private static let gliedform = Zeilenform(
        "audit_eintrag",
        [
            "nr": .zahl, "zeit": .zahl, "handlung": .text, "gegenstand_art": .text, "gegenstand_id": .text, "feld": .text,
            "wer_hash": .text, "was_hash": .text, "vorgaenger": .text, "hash": .text,
        ])
    private static let klartextform = Zeilenform(
        "audit_klartext",
        [
            "nr": .zahl, "wer_salz": .text, "akteur": .text, "vertretene": .text, "grund": .text, "was_salz": .text,
            "kennzeichen": .text, "alt": .text, "neu": .text,
        ])
    private static let ereignisform = Zeilenform("ereignis", ["nr": .zahl, "zeit": .zahl, "name": .text, "daten": .text])

    private static let versetzen =
        "UPDATE audit_kopf SET nr = ?, hash = ?, ereignis_nr = ? WHERE id = 1 AND hash = ?"

    /// PostgreSQL only: `zusatz` follows the FROM of each part.
    private static func teile(_ zusatz: String = "") -> String {
        [gliedform, klartextform, ereignisform].map { "\($0.ziel)_neu AS (\($0.auseinandergefaltet)\(zusatz))" }
            .joined(separator: ", ")
    }

    private static let zeilentext = "WITH \(teile()) SELECT 1"
    /// One statement for the end and all rows. Without a row in `ende` nothing is inserted, and the division fails (`PGGuard`).
    private static let kettentext =
        "WITH ende AS (\(versetzen) RETURNING 1), \(teile(", ende")) SELECT 1 / COUNT(*), pg_notify('rathaus', '') FROM ende"

    /// Links `eintrag` to the end of the chain and moves the end on.
    mutating func append(
        _ eintrag: AuditEintrag, _ zeit: Zeitpunkt, _ salz: (wer: String, was: String), _ kopf: inout AuditKopf
    ) {
        let akteur = eintrag.vermerk.akteur.kennung
        let (werSalz, wasSalz) = salz
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

    /// The rows alone; the end stays where it is.
    func schreiben(_ connection: any Connection) throws {
        switch connection.dialect {
        case .sqlite: for anweisung in stoesse.flatMap(\.anweisungen) { try connection.enqueue(anweisung) }
        case .postgresql: try connection.enqueue(SQL(text: Self.zeilentext, values: stoesse.flatMap(\.listen)))
        }
    }

    /// The rows and the new end.
    /// - Parameter nach: where the end has to be now, or else `StoreError.konflikt`.
    func schreiben(_ connection: any Connection, ende: AuditKopf, nach anfang: AuditKopf) throws {
        let versatz = [ende.nr.sqlValue, ende.hash.sqlValue, ende.ereignisNr.sqlValue, anfang.hash.sqlValue]
        switch connection.dialect {
        case .sqlite:
            try connection.enqueue(SQL(text: Self.versetzen, values: versatz), .changed(1, else: { StoreError.konflikt }))
            try schreiben(connection)
        case .postgresql:
            try connection.enqueue(
                SQL(text: Self.kettentext, values: versatz + stoesse.flatMap(\.listen)), .guarded(else: { StoreError.konflikt }))
        }
    }
}
