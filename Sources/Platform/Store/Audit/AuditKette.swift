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
    /// Whether `anfang` was read in this transaction.
    private var gelesen = false

    /// - Parameter gemerkt: the end as this node wrote it last, which saves the question; the database refuses the new links when
    ///   another process has moved it since.
    init(_ connection: any Connection, gemerkt: AuditKopf?) throws {
        self.connection = connection
        anfang = gemerkt
        if gemerkt == nil { try lesen() }
    }

    private func lesen() throws {
        try connection.enqueue(
            "SELECT nr, hash, ereignis_nr FROM audit_kopf WHERE id = 1",
            .answer { [unowned self] answer in
                guard let row = answer.rows.first else { throw StoreError.maschine("audit_kopf fehlt") }
                let ende = try AuditKopf(row)
                if let anfang, anfang.hash != ende.hash { throw StoreError.konflikt }
                anfang = ende
                gelesen = true
            })
    }

    func append(_ context: WriteContext) {
        let eintraege = context.eintraege.isEmpty ? [.ohneGegenstand(context.vermerk)] : context.eintraege
        stand.eintraege += eintraege.map { ($0, context.jetzt) }
        stand.ereignisse += context.ereignisse.map { ($0.name, $0.daten, context.jetzt) }
    }

    /// Writes what waits and the new end, and wakes the other nodes.
    /// - Returns: the new end; `nil` when nothing was written.
    /// - Throws: `StoreError.konflikt`, then or at COMMIT, when the end is not where it was remembered.
    func writeHead() throws -> AuditKopf? {
        guard let (zeilen, kopf) = try glieder() ?? stand.kopf.map({ (AuditZeilen(), $0) }) else { return nil }
        guard let anfang else { throw StoreError.maschine("audit_kopf fehlt") }
        try zeilen.schreiben(connection, ende: kopf, nach: anfang)
        return kopf
    }

    /// Writes what waits. An act that changes older entries calls it first, so that it finds those of its own transaction.
    func schreiben() throws {
        if !gelesen {
            // Not remembered means asked already.
            if anfang != nil { try lesen() }
            try connection.flush()
        }
        guard let (zeilen, _) = try glieder() else { return }
        try zeilen.schreiben(connection)
    }

    /// What waits as rows, linked to the end. `nil` when nothing waits.
    private func glieder() throws -> (AuditZeilen, AuditKopf)? {
        guard !stand.eintraege.isEmpty else { return nil }
        if anfang == nil { try connection.flush() }
        guard var kopf = stand.kopf ?? anfang else { throw StoreError.maschine("audit_kopf fehlt") }
        var zeilen = AuditZeilen()
        let salze = AuditHash.salze(stand.eintraege.count)
        for ((eintrag, zeit), salz) in zip(stand.eintraege, salze) { zeilen.append(eintrag, zeit, salz, &kopf) }
        for (name, daten, zeit) in stand.ereignisse { zeilen.append(ereignis: name, daten, zeit, &kopf) }
        stand = Stand(kopf: kopf)
        return (zeilen, kopf)
    }
}
