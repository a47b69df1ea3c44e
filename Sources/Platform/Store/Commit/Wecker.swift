// SPDX-License-Identifier: EUPL-1.2
internal import Synchronization

/// Tells everyone who follows the outbox that there may be something new.
final class Wecker: Sendable {
    private let continuations = Mutex<[Int: AsyncStream<Void>.Continuation]>([:])
    private let next = Atomic<Int>(0)

    func wecke() {
        continuations.withLock { for continuation in $0.values { continuation.yield() } }
    }

    /// A stream that keeps at most one unread signal.
    func strom() -> AsyncStream<Void> {
        let key = next.add(1, ordering: .relaxed).newValue
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        continuations.withLock { $0[key] = continuation }
        continuation.onTermination = { [weak self] _ in self?.continuations.withLock { $0[key] = nil } }
        return stream
    }
}
