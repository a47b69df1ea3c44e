// SPDX-License-Identifier: EUPL-1.2
internal import Dispatch

/// One connection that writes, used on the thread of whoever calls.
final class PGWriter: @unchecked Sendable {
    private let conninfo: String
    /// Keeps callers apart; guards `connection`, which is why the class may be sent between threads.
    private let queue = DispatchQueue(label: "rathaus.postgresql.writer")
    private var current: PGConnection?
    /// What is said to each new connection first.
    private let setup: String?

    init(_ conninfo: String, setup: String? = nil) {
        self.conninfo = conninfo
        self.setup = setup
    }

    func perform<T>(_ body: (PGConnection) throws -> T) throws -> T {
        try queue.sync {
            let connection = try current ?? open()
            defer { current = connection.settle() ? connection : nil }
            return try body(connection)
        }
    }

    private func open() throws -> PGConnection {
        let connection = try PGConnection(conninfo, label: "rathaus.postgresql.writer")
        if let setup { try connection.script(setup) }
        return connection
    }

    func close() { queue.sync { current = nil } }
}
