// SPDX-License-Identifier: EUPL-1.2
internal import CLibpq
internal import Dispatch
internal import Glibc

/// One libpq connection. libpq is blocking, so each connection owns a serial queue;
/// every call to it happens there, which is why the class may be sent between tasks.
final class PGConnection: Connection, @unchecked Sendable {
    private let handle: OpaquePointer
    private var prepared = PGStatements()
    /// Set when what the connection has prepared no longer fits the schema; a new connection does.
    private var stale = false
    let queue: DispatchQueue

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
    var idle: Bool { PQtransactionStatus(handle) == PQTRANS_IDLE }
    var socket: Int32 { PQsocket(handle) }

    /// Runs `body` on the connection's own thread.
    func perform<T: Sendable>(_ body: @escaping @Sendable (PGConnection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try body(self) }) }
        }
    }

    func query(_ sql: SQL) throws -> [Row] {
        let result = try run(sql)
        defer { PQclear(result) }
        return PGResult.rows(result)
    }

    func execute(_ sql: SQL) throws -> Int {
        let result = try run(sql)
        defer { PQclear(result) }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    func script(_ text: String) throws {
        let result = PQexec(handle, text)
        defer { PQclear(result) }
        try check(result)
    }

    /// Runs statements without values and returns the rows of the last one, in one round trip.
    func scriptRows(_ text: String) throws -> [Row] {
        let result = PQexec(handle, text)
        defer { PQclear(result) }
        try check(result)
        return PGResult.rows(result)
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

    private func run(_ sql: SQL) throws -> OpaquePointer? {
        try sql.pruefen()
        let name = try prepare(sql.text)
        let buffers = sql.values.map(PGResult.parameter)
        defer { for buffer in buffers { free(buffer) } }
        let pointers = buffers.map { UnsafePointer($0) }
        let result = PQexecPrepared(handle, name, Int32(pointers.count), pointers, nil, nil, 0)
        do {
            try check(result)
        } catch {
            PQclear(result)
            throw error
        }
        return result
    }

    /// Statements are few and come from the source code, so each is prepared once a connection.
    private func prepare(_ text: String) throws -> String {
        if let name = prepared.name(for: text) { return name }
        let (name, evicted) = prepared.room()
        if let evicted { try script("DEALLOCATE \(evicted)") }
        let result = PQprepare(handle, name, PGResult.numberedPlaceholders(text), 0, nil)
        defer { PQclear(result) }
        try check(result)
        prepared.add(text, name)
        return name
    }

    private func check(_ result: OpaquePointer?) throws {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
        default:
            // 0A000: another node migrated and a cached plan no longer fits; 26000: the statement is unknown.
            let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) }
            if state == "0A000" || state == "26000" { stale = true }
            throw PGResult.error(result, connection: handle)
        }
    }
}
