// SPDX-License-Identifier: EUPL-1.2
internal import Store

/// Signals after commits, and once a second for what becomes due by the clock alone.
struct Takt: Sendable {
    /// The first commit is passed on at once, those right behind it together: each signal makes every lane and every consumer look into the
    /// database, which under hundreds of commits a second would cost more than the commits.
    private static let sammeln: Duration = .milliseconds(25)

    let store: Store

    func signale() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        continuation.yield()
        let commits = Task {
            for await _ in store.commits() {
                continuation.yield()
                try await Task.sleep(for: Self.sammeln)
            }
        }
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
