// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Foundation

/// A running commit. Exists only inside the closure given to `Store.commit`.
///
/// The closure may run more than once when the engine reports a conflict,
/// so it changes nothing outside the context.
public final class WriteContext: ReadAccess {
    let connection: any Connection
    /// Holds the entries of the acts before this one that share its transaction.
    let kette: AuditKette
    public let vermerk: Vermerk
    /// One moment for the whole act.
    public let jetzt: Zeitpunkt
    private(set) var eintraege: [AuditEintrag] = []
    private(set) var ereignisse: [(name: String, daten: String)] = []
    /// What the act may take for granted in this run, and whether it did.
    let annahmen: Annahmen

    init(connection: any Connection, vermerk: Vermerk, jetzt: Zeitpunkt, kette: AuditKette, annahmen: Annahmen) {
        self.annahmen = annahmen
        self.connection = connection
        self.kette = kette
        self.vermerk = vermerk
        self.jetzt = jetzt
    }

    public var dialect: Dialect { connection.dialect }
    public var akteur: Akteur { vermerk.akteur }

    public func rows(_ sql: SQL) throws -> [Row] { try connection.query(sql) }
    public func rows(together sqls: [SQL]) throws -> [[Row]] { try connection.query(together: sqls) }

    /// Writes without waiting for the answer: a failure shows at the next statement that is awaited, at the latest at the
    /// end of the act, and refuses the act all the same.
    public func execute(_ sql: SQL) throws { try connection.enqueue(sql) }

    /// Writes and waits.
    /// - Returns: how many rows were changed.
    public func changed(_ sql: SQL) throws -> Int { try connection.execute(sql) }

    /// For `UPDATE … WHERE id = … AND version = …`. Like `execute` it does not wait.
    /// - Throws: `StoreError.veraltet`, then or later in the act, unless exactly one row was changed.
    public func executeVersioned(_ sql: SQL) throws { try execute(sql, rows: 1, else: StoreError.veraltet) }

    /// Writes without waiting for the answer.
    /// - Throws: `error`, then or later in the act, unless exactly `rows` rows were changed.
    public func execute(_ sql: SQL, rows: Int, else error: @autoclosure @escaping () -> any Error) throws {
        try connection.enqueue(sql, .changed(rows, else: error))
    }

    /// Inserts without waiting for the answer.
    /// - Throws: `error`, then or later in the act, when a row with that key is there.
    public func execute(_ sql: SQL, unique error: @autoclosure @escaping () -> any Error) throws {
        try connection.enqueue(sql, .unique(else: error))
    }

    /// Has the database check something without waiting for the answer.
    /// - Throws: `error`, then or later in the act, unless `bedingung` is true.
    public func verlange(_ bedingung: SQL, else error: @autoclosure @escaping () -> any Error) throws {
        switch dialect {
        case .sqlite:
            try connection.enqueue(
                "SELECT \(bedingung)", .answer { guard try $0.rows.first?.first() == 1 else { throw error() } })
        case .postgresql:
            try connection.enqueue("SELECT 1 / CASE WHEN \(bedingung) THEN 1 ELSE 0 END", .guarded(else: error))
        }
    }

    /// What the act may go by without asking: `wert`, which is nearly always so. The act gives the statements that depend on it a
    /// check (`execute(_:rows:else:)`). When anything refuses the act, it is run again, and then `gelesen` is asked.
    public func angenommen<T>(_ wert: @autoclosure () -> T, sonst gelesen: () throws -> T) rethrows -> T {
        try annahmen.darf() ? wert() : gelesen()
    }

    /// Adds to the audit what happened to `gegenstand`. Without any call the act itself is still recorded.
    public func vermerke(_ gegenstand: Gegenstand, feld: String? = nil, alt: String? = nil, neu: String? = nil) {
        eintraege.append(AuditEintrag(vermerk: vermerk, gegenstand: gegenstand, feld: feld, alt: alt, neu: neu))
    }

    /// Announces `name` to the consumers of the outbox, in the order of the commits.
    public func ereignis(_ name: String, _ daten: some Encodable) throws {
        try ereignis(name, json: Self.json(daten))
    }

    /// The same for who has written the JSON itself, which is worth it where many do the same at once.
    public func ereignis(_ name: String, json: String) {
        ereignisse.append((name, json))
    }

    /// Orders a job. A second order with the same `schluessel` is the same order.
    public func auftrag(_ art: String, _ daten: some Encodable, schluessel: String? = nil, faellig: Zeitpunkt? = nil) throws {
        let id = ID<WriteContext>(jetzt).text
        try execute(
            """
            INSERT INTO auftrag (id, art, daten, schluessel, zustand, faellig, versuche, angelegt)
            VALUES (\(id), \(art), \(try Self.json(daten)), \(schluessel ?? id), 'wartet', \(faellig ?? jetzt), 0, \(jetzt))
            ON CONFLICT (schluessel) DO NOTHING
            """)
    }

    /// The next value of the named counter, starting at 1, without gaps between committed acts.
    public func nummer(_ zaehler: String) throws -> Int64 {
        let row = try row(
            """
            INSERT INTO zaehler (name, wert) VALUES (\(zaehler), 1)
            ON CONFLICT (name) DO UPDATE SET wert = zaehler.wert + 1 RETURNING wert
            """)
        guard let row else { throw StoreError.maschine("Zähler \(zaehler) lieferte nichts") }
        return try row["wert"]
    }

    private static func json(_ daten: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(daten), as: UTF8.self)
    }
}
