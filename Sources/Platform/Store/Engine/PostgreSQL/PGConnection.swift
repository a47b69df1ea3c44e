// SPDX-License-Identifier: EUPL-1.2
internal import CLibpq
internal import Dispatch
internal import Logging

/// One libpq connection. libpq is blocking, so each connection owns a serial queue;
/// every call to it happens there, which is why the class may be sent between tasks.
final class PGConnection: Connection, @unchecked Sendable {
    let handle: OpaquePointer
    var prepared = PGStatements()
    private var waiting: [(sql: SQL, check: Check)] = []
    /// Holds the first of `waiting` that the server has already.
    private var pipeline: PGPipeline?
    /// An act of many rows must not gather them all in memory.
    private static let waitingLimit = 1_000
    /// So many statements are worth a call of the kernel.
    private static let pushLimit = 6
    /// How many statements were enqueued so far; one that writes and is awaited counts as well.
    private var enqueued = 0
    private var posted: Int { pipeline?.count ?? 0 }
    private var sent: Int { enqueued - waiting.count + posted }
    /// Set when what the connection has prepared no longer fits the schema; a new connection does.
    private var stale = false
    let queue: DispatchQueue
    private var process: PGBackend?

    var dialect: Dialect { .postgresql }

    /// - Throws: `StoreError.maschine` with libpq's reason, which never contains the password.
    init(_ conninfo: String, label: String) throws {
        guard let handle = PQconnectdb(conninfo) else { throw StoreError.maschine("libpq: kein Speicher") }
        guard PQstatus(handle) == CONNECTION_OK else {
            let grund = String(cString: PQerrorMessage(handle))
            PQfinish(handle)
            throw StoreError.maschine("PostgreSQL: \(grund)")
        }
        self.handle = handle
        self.queue = DispatchQueue(label: label)
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        try script("SET client_encoding = 'UTF8'; SET standard_conforming_strings = on")
    }

    deinit { PQfinish(handle) }

    /// False after the server went away; the pool then drops the connection.
    var usable: Bool { !stale && PQstatus(handle) == CONNECTION_OK }
    /// Outside any transaction.
    var idle: Bool { PQtransactionStatus(handle) == PQTRANS_IDLE }
    var socket: Int32 { PQsocket(handle) }

    /// The server's process behind it, asked for once and outside any transaction.
    func backend() throws -> PGBackend {
        if let process { return process }
        let found = try PGBackend(of: self)
        process = found
        return found
    }

    /// Runs `body` on the connection's own thread.
    func perform<T: Sendable>(_ body: @escaping @Sendable (PGConnection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try body(self) }) }
        }
    }

    func query(_ sql: SQL) throws -> [Row] { try run(sql).rows }

    func query(together sqls: [SQL]) throws -> [[Row]] { try send(sqls).map(\.rows) }

    func execute(_ sql: SQL) throws -> Int { try run(sql).changed }

    func enqueue(_ sql: SQL, _ check: Check) throws {
        try sql.pruefen()
        if waiting.count >= Self.waitingLimit { try flush() }
        // The server itself refuses, so that COMMIT can travel behind the statement.
        if case .changed(let rows, let error) = check {
            waiting.append((sql.guarded(rows), .guarded(else: error)))
        } else {
            waiting.append((sql, check))
        }
        enqueued += 1
    }

    /// What an act has enqueued is wanted when the next one begins: the server runs it while that one is made.
    func mark(replacing old: Mark?) throws -> Mark {
        if waiting.count - posted >= Self.pushLimit {
            try post().push()
        }
        return Mark(enqueued: enqueued)
    }

    /// A savepoint a job would cost two statements for each that succeeds; most that fail have only read.
    func undo(to mark: Mark) -> Bool {
        guard sent <= mark.enqueued else { return false }
        waiting.removeLast(enqueued - mark.enqueued)
        enqueued = mark.enqueued
        return true
    }

    func discardAll() {
        enqueued = sent
        waiting.removeAll()
        // What the server has done is rolled back with its transaction, so its answers say nothing any more.
        if let open = pipeline {
            pipeline = nil
            do { try open.finish { _, _ in } } catch { PostgreSQLEngine.log.debug("verworfene Anweisung: \(error)") }
        }
    }

    func flush() throws { _ = try send([]) }

    /// Commits in the round trip of what is still waiting, unless an answer has to be seen before.
    func commit() throws {
        let open = waiting.contains { statement in if case .answer = statement.check { true } else { false } }
        if open { try flush() }
        try enqueue("COMMIT")
        try flush()
    }

    func script(_ text: String) throws {
        try flush()
        let result = PQexec(handle, text)
        defer { PQclear(result) }
        try check(result)
    }

    /// A parameter of the server, such as `server_version`.
    func parameter(_ name: String) -> String? { PQparameterStatus(handle, name).map { String(cString: $0) } }

    /// Reads what has arrived; true when a notification was among it.
    func consumeNotifications() throws -> Bool {
        guard PQconsumeInput(handle) == 1 else {
            throw StoreError.maschine("PostgreSQL: \(String(cString: PQerrorMessage(handle)))")
        }
        var any = false
        while let notify = PQnotifies(handle) {
            any = true
            PQfreemem(notify)
        }
        return any
    }

    /// Ends what a reader left open, after its answer is on its way.
    /// - Returns: whether the connection can be used again.
    func settle() -> Bool {
        discardAll()
        if usable, !idle { PQclear(PQexec(handle, "COMMIT")) }
        return usable && idle
    }

    /// Makes the pool drop the connection.
    func giveUp() { stale = true }

    private func run(_ sql: SQL) throws -> Answer {
        defer { if !sql.isSelect { enqueued += 1 } }
        return try send([sql])[0]
    }

    /// Hands libpq what it does not have yet.
    private func post() throws -> PGPipeline {
        var open = try pipeline ?? PGPipeline(self)
        // Kept whatever happens, so that it is ended in any case.
        defer { pipeline = open }
        try open.post(waiting[posted...].lazy.map { $0.sql })
        return open
    }

    /// Sends what is waiting and then `sqls` in one round trip.
    /// - Returns: the answers to `sqls`.
    private func send(_ sqls: [SQL]) throws -> [Answer] {
        for sql in sqls { try sql.pruefen() }
        guard !waiting.isEmpty || !sqls.isEmpty else { return [] }
        let first = enqueued - waiting.count
        let before = waiting
        var answers: [Answer] = []
        do {
            var open = try post()
            defer {
                pipeline = nil
                waiting.removeAll()
            }
            try open.post(sqls)
            try open.finish { index, answer in
                if index < before.count { try before[index].check(answer) } else { answers.append(answer) }
            }
        } catch var failure as LateFailure {
            if failure.number < before.count { failure.reason = before[failure.number].check.meaning(of: failure.reason) }
            // A failure of what is awaited is told as it is; one of what went along belongs to whoever enqueued it.
            throw failure.number < before.count
                ? LateFailure(number: first + failure.number, reason: failure.reason) : failure.reason
        }
        return answers
    }

    func check(_ result: OpaquePointer?) throws {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
        default:
            // 0A000: another node migrated and a cached plan no longer fits; 26000: the statement is unknown.
            let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) }
            if state == "0A000" || state == "26000" { stale = true }
            if state == PGGuard.state { throw PGGuard() }
            throw PGResult.error(result, connection: handle)
        }
    }
}
