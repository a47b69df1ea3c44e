// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// Runs blocking work on a thread of its own, so that no thread of Swift's cooperative pool waits
/// for a child process. Callers bound how many there are by an `Engpass`.
package func imFaden<Ergebnis: Sendable>(
    _ arbeit: @escaping @Sendable () -> Ergebnis
) async -> Ergebnis {
    await withCheckedContinuation { fortsetzung in
        let faden = Thread { fortsetzung.resume(returning: arbeit()) }
        faden.name = "rathaus-kind"
        faden.start()
    }
}
