// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// Result of recomputing the chain.
public struct AuditBefund: Sendable {
    /// Entries that were recomputed.
    public let geprueft: Int64
    /// The first entry that does not fit, and why; `nil` when the chain holds.
    public let bruch: (nr: Int64, grund: String)?
    /// Entries whose personal values were erased; their hashes still hold the chain.
    public let geloescht: Int64
}

/// Recomputes the chain from the first entry (`rathaus verify`).
struct AuditPruefung {
    private static let seite: Int64 = 5_000

    let store: Store
    let fortschritt: @Sendable (Int64, Int64) -> Void

    func run() async throws -> AuditBefund {
        let kopf = try await store.read { db in
            let row = try db.row("SELECT nr, hash FROM audit_kopf WHERE id = 1")
            let letzter = try db.value("SELECT MAX(nr) FROM audit_eintrag", as: Int64.self) ?? 0
            return (nr: try row?["nr"] ?? Int64(0), hash: try row?["hash"] ?? AuditHash.anfang, letzter: letzter)
        }
        if kopf.letzter > kopf.nr {
            return AuditBefund(geprueft: 0, bruch: (kopf.nr + 1, "Der Eintrag steht hinter dem Ende der Kette."), geloescht: 0)
        }
        var hash = AuditHash.anfang
        var nr: Int64 = 0
        var geloescht: Int64 = 0
        while nr < kopf.nr {
            let ab = nr
            let rows = try await store.read { db in try Self.rows(db, ab: ab, bis: min(ab + Self.seite, kopf.nr)) }
            for row in rows {
                nr += 1
                if let grund = try Self.bruch(row, nr: nr, vorgaenger: hash) {
                    return AuditBefund(geprueft: nr, bruch: (nr, grund), geloescht: geloescht)
                }
                if try row["wer_salz"] == String?.none || row["was_salz"] == String?.none { geloescht += 1 }
                hash = try row["hash"]
            }
            if rows.isEmpty {
                return AuditBefund(geprueft: nr, bruch: (nr + 1, "Der Eintrag fehlt."), geloescht: geloescht)
            }
            fortschritt(nr, kopf.nr)
        }
        let klartexte = try await store.read { [nr] in
            try $0.value("SELECT COUNT(*) FROM audit_klartext WHERE nr <= \(nr)", as: Int64.self)
        }
        guard klartexte == nr else {
            return AuditBefund(geprueft: nr, bruch: (nr, "Es gibt Klartext ohne Eintrag."), geloescht: geloescht)
        }
        let bruch = hash == kopf.hash ? nil : (nr: nr, grund: "Das Ende der Kette passt nicht zum Kopf.")
        return AuditBefund(geprueft: nr, bruch: bruch, geloescht: geloescht)
    }

    private static func rows(_ db: ReadContext, ab: Int64, bis: Int64) throws -> [Row] {
        try db.rows(
            """
            SELECT e.nr, e.zeit, e.handlung, e.gegenstand_art, e.gegenstand_id, e.feld, e.wer_hash, e.was_hash, e.vorgaenger, e.hash,
                   k.nr AS klartext_nr, k.wer_salz, k.akteur, k.vertretene, k.grund, k.was_salz, k.kennzeichen, k.alt, k.neu
            FROM audit_eintrag e LEFT JOIN audit_klartext k ON k.nr = e.nr
            WHERE e.nr > \(ab) AND e.nr <= \(bis) ORDER BY e.nr
            """)
    }

    private static func bruch(_ row: Row, nr: Int64, vorgaenger: String) throws -> String? {
        guard try row["nr"] == nr else { return "Der Eintrag fehlt." }
        guard try row["vorgaenger"] == vorgaenger else { return "Der Eintrag schließt nicht an seinen Vorgänger an." }
        let glied = AuditGlied(
            nr: nr, zeit: try row["zeit"], handlung: try row["handlung"], gegenstandArt: try row["gegenstand_art"],
            gegenstandID: try row["gegenstand_id"], feld: try row["feld"], werHash: try row["wer_hash"],
            wasHash: try row["was_hash"])
        guard try row["hash"] == glied.hash(nach: vorgaenger) else { return "Der Eintrag wurde verändert." }
        guard try row["klartext_nr"] != Int64?.none else { return "Der Klartext zum Eintrag fehlt." }
        if let salz: String = try row["wer_salz"],
            AuditHash.of([salz, try row["akteur"], try row["vertretene"], try row["grund"]]) != glied.werHash
        {
            return "Die handelnde Person oder der Grund wurde verändert."
        }
        if let salz: String = try row["was_salz"],
            AuditHash.of([salz, try row["kennzeichen"], try row["alt"], try row["neu"]]) != glied.wasHash
        {
            return "Ein alter oder neuer Wert wurde verändert."
        }
        // After erasure nothing may stand there; a value without its salt cannot be checked.
        if try !erased(row, "wer_salz", ["akteur", "vertretene", "grund"])
            || !erased(row, "was_salz", ["kennzeichen", "alt", "neu"])
        {
            return "Ein Wert steht ohne sein Salz da."
        }
        return nil
    }

    private static func erased(_ row: Row, _ salz: String, _ felder: [String]) throws -> Bool {
        if try row[salz] != String?.none { return true }
        return try felder.allSatisfy { try row[$0] == String?.none }
    }
}
