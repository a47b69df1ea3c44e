// SPDX-License-Identifier: EUPL-1.2
internal import Logging
internal import ServiceLifecycle
internal import Store

/// Keeps this node's copies of contents, and what it made of them, in step with the register: what was destroyed must not live on.
struct Zwischenspeicherdienst: Service {
    private static let abstand: Duration = .seconds(3_600)

    let store: Store
    let inhalte: ContentStore
    let abgeleitet: @Sendable () async throws -> Int
    let log: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await inhalte.zwischenspeicherAufraeumen(store)
                    _ = try await abgeleitet()
                } catch is CancellationError {
                    return
                } catch {
                    log.error("Zwischenspeicher nicht aufgeräumt", metadata: ["fehler": "\(error)"])
                }
                do {
                    try await Task.sleep(for: Self.abstand)
                } catch {
                    // Cancelled: the server ends.
                    return
                }
            }
        }
    }
}
