// SPDX-License-Identifier: EUPL-1.2
internal import CLibpq
internal import Dispatch

/// One libpq connection. libpq is blocking, so each connection owns a serial queue;
/// every call to it happens there, which is why the class may be sent between tasks.
final class PGConnection: Connection, @unchecked Sendable {
    private let handle: OpaquePointer
    private var prepared: [String: String] = [:]
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
    }

    deinit { PQfinish(handle) }

    /// False after the server went away; the pool then drops the connection.
    var usable: Bool { PQstatus(handle) == CONNECTION_OK }
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
        let name = try prepare(sql.text)
        let buffers = sql.values.map(PGResult.parameter)
        defer { for case let buffer? in buffers { buffer.deallocate() } }
        var pointers = buffers.map { $0.map { UnsafePointer($0.baseAddress!) } }
        let result = PQexecPrepared(handle, name, Int32(pointers.count), &pointers, nil, nil, 0)
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
        if let name = prepared[text] { return name }
        let name = "s\(prepared.count)"
        let result = PQprepare(handle, name, PGResult.numberedPlaceholders(text), 0, nil)
        defer { PQclear(result) }
        try check(result)
        prepared[text] = name
        return name
    }

    private func check(_ result: OpaquePointer?) throws {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
        default: throw PGResult.error(result, connection: handle)
        }
    }
}
