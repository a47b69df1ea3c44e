// SPDX-License-Identifier: EUPL-1.2
internal import Dispatch

/// The node's one connection that writes, used on the thread of whoever calls.
final class PGWriter: @unchecked Sendable {
    private let conninfo: String
    /// Keeps callers apart; guards `connection`, which is why the class may be sent between threads.
    private let queue = DispatchQueue(label: "rathaus.postgresql.writer")
    private var current: (connection: PGConnection, backend: PGBackend)?

    init(_ conninfo: String) { self.conninfo = conninfo }

    func perform<T>(_ body: (PGConnection, PGBackend) throws -> T) throws -> T {
        try queue.sync {
            let (connection, backend) = try current ?? connect()
            defer { current = connection.settle() ? (connection, backend) : nil }
            return try body(connection, backend)
        }
    }

    func close() { queue.sync { current = nil } }

    private func connect() throws -> (PGConnection, PGBackend) {
        let connection = try PGConnection(conninfo, label: "rathaus.postgresql.writer")
        return (connection, try PGBackend(of: connection))
    }
}
