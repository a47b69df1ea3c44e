// SPDX-License-Identifier: EUPL-1.2
internal import Logging

/// The same work again and again until it is cancelled. What goes wrong in one round is logged, and the next one makes up for it.
func wiederhole(
    alle pause: Duration, _ klage: Logger.Message, _ log: Logger, _ arbeit: () async throws -> Void
) async throws {
    while true {
        do { try await arbeit() } catch let fehler where !(fehler is CancellationError) {
            log.error(klage, metadata: ["fehler": "\(fehler)"])
        }
        try await Task.sleep(for: pause)
    }
}
