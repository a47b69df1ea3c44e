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

    /// Sends `sql` later, but before anything that is awaited after it.
    /// - Parameter check: looks at the answer and may refuse it; always called before the transaction can commit.
    func enqueue(_ sql: SQL, check: ((Answer) throws -> Void)?) throws
    /// How many statements were enqueued so far.
    var enqueued: Int { get }
    /// Forgets what was enqueued after that count and has not been sent.
    func discard(after count: Int)
    /// Sends what is enqueued and waits for the answers.
    /// - Throws: `LateFailure` with the first statement that failed.
    func flush() throws
}

extension Connection {
    func enqueue(_ sql: SQL) throws { try enqueue(sql, check: nil) }
}
