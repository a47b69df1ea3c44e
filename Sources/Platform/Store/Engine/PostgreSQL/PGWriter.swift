// SPDX-License-Identifier: EUPL-1.2
internal import Dispatch

/// The node's one connection that writes, used on the thread of whoever calls.
final class PGWriter: @unchecked Sendable {
    private let conninfo: String
    /// Keeps callers apart; guards `connection`, which is why the class may be sent between threads.
    private let queue = DispatchQueue(label: "rathaus.postgresql.writer")
    private var current: PGConnection?

    init(_ conninfo: String) { self.conninfo = conninfo }

    func perform<T>(_ body: (PGConnection) throws -> T) throws -> T {
        try queue.sync {
            let connection = try current ?? PGConnection(conninfo, label: "rathaus.postgresql.writer")
            defer { current = connection.settle() ? connection : nil }
            return try body(connection)
        }
    }

    func close() { queue.sync { current = nil } }
}
