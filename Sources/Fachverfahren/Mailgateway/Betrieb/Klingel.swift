// SPDX-License-Identifier: EUPL-1.2

/// Wakes one loop of this process; rings that come while it works count as one.
final class Klingel: Sendable {
    let signale: AsyncStream<Void>
    private let fortsetzung: AsyncStream<Void>.Continuation

    init() { (signale, fortsetzung) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1)) }

    func laeute() { fortsetzung.yield() }

    /// Rings now and then by the clock, for what becomes due without anybody doing something.
    func laeute(alle takt: Duration) async throws {
        while true {
            laeute()
            try await Task.sleep(for: takt)
        }
    }
}
