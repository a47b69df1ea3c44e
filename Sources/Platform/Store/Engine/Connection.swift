// SPDX-License-Identifier: EUPL-1.2

/// The differences between the engines that reach a statement's text.
public enum Dialect: String, Sendable, CaseIterable {
    case sqlite
    case postgresql
}

/// One connection of an engine, used by one thread at a time and never kept.
///
/// A statement is either awaited (`query`, `execute`) or enqueued. What is enqueued travels with the next statement that is
/// awaited, in order and in the same round trip; an engine without a network runs it at once (docs/adr/0013).
protocol Connection {
    var dialect: Dialect { get }
    func query(_ sql: SQL) throws -> [Row]
    /// Several reads in one round trip.
    func query(together sqls: [SQL]) throws -> [[Row]]
    @discardableResult func execute(_ sql: SQL) throws -> Int
    /// Runs statements without values, such as DDL, exactly as written.
    func script(_ text: String) throws

    /// Sends `sql` later, but before anything that is awaited after it. What its `check` refuses cannot be committed.
    func enqueue(_ sql: SQL, _ check: Check) throws
    /// Marks where `undo` can go back to. Only the newest mark counts; `old` is the one it takes the place of.
    func mark(replacing old: Mark?) throws -> Mark
    /// Takes back everything since `mark`.
    /// - Returns: false when the engine cannot, because some of it was carried out; then the transaction has to begin again.
    func undo(to mark: Mark) throws -> Bool
    /// Sends what is enqueued and waits for the answers.
    /// - Throws: `LateFailure` with the first statement that failed.
    func flush() throws
}

/// A place between two statements of a transaction.
struct Mark {
    /// How many statements were enqueued before it.
    let enqueued: Int
}

extension Connection {
    func enqueue(_ sql: SQL) throws { try enqueue(sql, .none) }
}
