// SPDX-License-Identifier: EUPL-1.2
public import Core

/// One entry of an object's history as people read it.
public struct HistorienEintrag: Sendable {
    public let nr: Int64
    public let zeit: Zeitpunkt
    public let handlung: String
    /// `nil` after erasure.
    public let akteur: String?
    public let feld: String?
    public let alt: String?
    public let neu: String?
    public let grund: String?
}

extension Store {
    /// Recomputes the whole chain. `fortschritt` gets entries done and entries in all.
    public func pruefeAudit(
        _ fortschritt: @escaping @Sendable (Int64, Int64) -> Void = { _, _ in }
    ) async throws -> AuditBefund {
        try await AuditPruefung(store: self, fortschritt: fortschritt).run()
    }
}

extension ReadAccess {
    /// What happened to one object, newest first.
    /// - Parameters:
    ///   - handlung: only this act.
    ///   - andere: all but this act, such as one that happens all the time.
    public func historie(
        _ id: String, nur handlung: String? = nil, ohne andere: String? = nil, limit: Int = 200
    ) throws -> [HistorienEintrag] {
        let nur: SQL = handlung.map { " AND e.handlung = \($0)" } ?? ""
        let ohne: SQL = andere.map { " AND e.handlung <> \($0)" } ?? ""
        return try rows(
            """
            SELECT e.nr, e.zeit, e.handlung, e.feld, k.akteur, k.alt, k.neu, k.grund
            FROM audit_eintrag e JOIN audit_klartext k ON k.nr = e.nr
            WHERE e.gegenstand_id = \(id)\(nur)\(ohne) ORDER BY e.nr DESC LIMIT \(limit)
            """
        ).map { row in
            HistorienEintrag(
                nr: try row["nr"], zeit: try row["zeit"], handlung: try row["handlung"], akteur: try row["akteur"],
                feld: try row["feld"], alt: try row["alt"], neu: try row["neu"], grund: try row["grund"])
        }
    }
}

extension WriteContext {
    /// Erases the personal values of an object's entries; the chain of hashes stays whole (GDPR Art. 17).
    public func auditWerteLoeschen(_ id: String) throws {
        try kette.schreiben()
        try execute(
            """
            UPDATE audit_klartext SET was_salz = NULL, kennzeichen = NULL, alt = NULL, neu = NULL
            WHERE nr IN (SELECT nr FROM audit_eintrag WHERE gegenstand_id = \(id))
            """)
    }

    /// Erases who acted and why wherever `akteur` acted, such as a citizen whose account is erased.
    /// - Parameter akteur: as in `Akteur.kennung`.
    public func auditAkteurLoeschen(_ akteur: String) throws {
        try kette.schreiben()
        try execute(
            "UPDATE audit_klartext SET wer_salz = NULL, akteur = NULL, vertretene = NULL, grund = NULL WHERE akteur = \(akteur)")
    }
}
