// SPDX-License-Identifier: EUPL-1.2
internal import Store

/// Signals after every commit, and once a second for what becomes due by the clock alone.
struct Takt: Sendable {
    let store: Store

    func signale() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        continuation.yield()
        let commits = Task { for await _ in store.commits() { continuation.yield() } }
        let sekunden = Task {
            while !Task.isCancelled {
                try await Task.sleep(for: .seconds(1))
                continuation.yield()
            }
        }
        continuation.onTermination = { _ in
            commits.cancel()
            sekunden.cancel()
        }
        return stream
    }
}
