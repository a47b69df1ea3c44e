// SPDX-License-Identifier: EUPL-1.2
internal import Dispatch
internal import Logging

extension PostgreSQLEngine {
    /// Connects again after the server went away, and wakes each time, because signals may have been missed meanwhile.
    func listen(_ wake: @escaping @Sendable () -> Void) async throws {
        while !Task.isCancelled {
            do {
                try await listenOnce(wake)
            } catch {
                Self.log.warning("listening broke off, trying again", metadata: ["reason": "\(error)"])
                try await Task.sleep(for: .seconds(1))
            }
        }
    }

    private func listenOnce(_ wake: @escaping @Sendable () -> Void) async throws {
        let connection = try await PGPool.connect(conninfo, label: "rathaus.postgresql.listen")
        try await connection.perform { try $0.script("LISTEN rathaus") }
        wake()
        let source = DispatchSource.makeReadSource(fileDescriptor: connection.socket, queue: connection.queue)
        let (stream, continuation) = AsyncThrowingStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        source.setEventHandler {
            do {
                if try connection.consumeNotifications() { continuation.yield() }
            } catch {
                continuation.finish(throwing: error)
            }
        }
        // The socket must stay open until the source has let go of it.
        source.setCancelHandler { withExtendedLifetime(connection) {} }
        source.activate()
        defer { source.cancel() }
        for try await _ in stream { wake() }
    }
}
