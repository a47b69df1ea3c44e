// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// The end of the chain while a transaction extends it (dms.md § 7).
///
/// The chain holds only salted hashes of what is personal; the plain values lie beside it in
/// `audit_klartext` and can be erased there without breaking a link (GDPR Art. 17).
/// Links are computed and written together, a few statements for all acts of a transaction (docs/adr/0002).
final class AuditKette {
    /// What is undone when an act of the transaction fails.
    struct Stand {
        /// `nil` until something was written.
        fileprivate var kopf: AuditKopf?
        fileprivate var eintraege: [(eintrag: AuditEintrag, zeit: Zeitpunkt)] = []
        fileprivate var ereignisse: [(name: String, daten: String, zeit: Zeitpunkt)] = []
    }

    var stand = Stand()
    private var anfang: AuditKopf?
    private let connection: any Connection

    init(_ connection: any Connection) throws {
        self.connection = connection
        try connection.enqueue(
            "SELECT nr, hash, ereignis_nr FROM audit_kopf WHERE id = 1",
            .answer { [unowned self] answer in
                guard let row = answer.rows.first else { throw StoreError.maschine("audit_kopf fehlt") }
                anfang = try AuditKopf(row)
            })
    }

    func append(_ context: WriteContext) {
        let eintraege = context.eintraege.isEmpty ? [.ohneGegenstand(context.vermerk)] : context.eintraege
        stand.eintraege += eintraege.map { ($0, context.jetzt) }
        stand.ereignisse += context.ereignisse.map { ($0.name, $0.daten, context.jetzt) }
    }

    /// Writes what waits and the new end, and wakes the other nodes.
    func writeHead() throws {
        guard let (zeilen, kopf) = try glieder() ?? stand.kopf.map({ (AuditZeilen(), $0) }) else { return }
        let neuesEnde: SQL =
            "UPDATE audit_kopf SET nr = \(kopf.nr), hash = \(kopf.hash), ereignis_nr = \(kopf.ereignisNr) WHERE id = 1"
        switch connection.dialect {
        case .sqlite:
            try zeilen.schreiben(connection)
            try connection.enqueue(neuesEnde)
        case .postgresql: try zeilen.schreiben(connection, dann: neuesEnde + " RETURNING pg_notify('rathaus', '')")
        }
    }

    /// Writes what waits. An act that changes older entries calls it first, so that it finds those of its own transaction.
    func schreiben() throws {
        guard let (zeilen, _) = try glieder() else { return }
        try zeilen.schreiben(connection)
    }

    /// What waits as rows, linked to the end. `nil` when nothing waits.
    private func glieder() throws -> (AuditZeilen, AuditKopf)? {
        guard !stand.eintraege.isEmpty else { return nil }
        if anfang == nil { try connection.flush() }
        guard var kopf = stand.kopf ?? anfang else { throw StoreError.maschine("audit_kopf fehlt") }
        var zeilen = AuditZeilen()
        for (eintrag, zeit) in stand.eintraege { zeilen.append(eintrag, zeit, &kopf) }
        for (name, daten, zeit) in stand.ereignisse { zeilen.append(ereignis: name, daten, zeit, &kopf) }
        stand = Stand(kopf: kopf)
        return (zeilen, kopf)
    }
}
