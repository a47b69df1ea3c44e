// SPDX-License-Identifier: EUPL-1.2
internal import Dispatch
internal import Synchronization

/// A bounded set of connections. A task that finds none free waits in order of arrival.
final class PGPool: Sendable {
    private struct State {
        var free: [PGConnection] = []
        var open = 0
        var closed = false
        var waiting: [CheckedContinuation<PGConnection?, Never>] = []
    }

    private let conninfo: String
    private let limit: Int
    private let state = Mutex(State())
    /// Connecting blocks, so it happens away from the cooperative threads.
    private static let connecting = DispatchQueue(label: "rathaus.postgresql.connect", attributes: .concurrent)

    init(_ conninfo: String, limit: Int) {
        self.conninfo = conninfo
        self.limit = limit
    }

    func perform<T: Sendable>(_ body: @escaping @Sendable (PGConnection) throws -> T) async throws -> T {
        let connection = try await take()
        return try await withCheckedThrowingContinuation { continuation in
            connection.queue.async { [self] in
                continuation.resume(with: Result { try body(connection) })
                give(connection)
            }
        }
    }

    /// A permit is either a free connection or, as `nil`, the right to open one.
    private func take() async throws -> PGConnection {
        let permit: PGConnection? = await withCheckedContinuation { continuation in
            let ready: PGConnection?? = state.withLock { state in
                if let connection = state.free.popLast() { return .some(.some(connection)) }
                if state.open < limit {
                    state.open += 1
                    return .some(.none)
                }
                state.waiting.append(continuation)
                return nil
            }
            if let ready { continuation.resume(returning: ready) }
        }
        if let permit { return permit }
        do {
            return try await Self.connect(conninfo, label: "rathaus.postgresql")
        } catch {
            passOn(nil)
            throw error
        }
    }

    static func connect(_ conninfo: String, label: String) async throws -> PGConnection {
        try await withCheckedThrowingContinuation { continuation in
            connecting.async { continuation.resume(with: Result { try PGConnection(conninfo, label: label) }) }
        }
    }

    /// Only an idle, living connection is used again; a broken one leaves its place to a new one.
    private func give(_ connection: PGConnection) { passOn(connection.settle() ? connection : nil) }

    private func passOn(_ connection: PGConnection?) {
        let next = state.withLock { state -> CheckedContinuation<PGConnection?, Never>? in
            if !state.waiting.isEmpty { return state.waiting.removeFirst() }
            if let connection, !state.closed { state.free.append(connection) } else { state.open -= 1 }
            return nil
        }
        next?.resume(returning: connection)
    }

    func close() {
        state.withLock { state in
            state.open -= state.free.count
            state.free.removeAll()
            state.closed = true
        }
    }
}
