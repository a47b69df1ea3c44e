// SPDX-License-Identifier: EUPL-1.2
internal import Dispatch
internal import Foundation
internal import Synchronization

/// Runs blocking work on a thread of its own, so that no thread of Swift's cooperative pool waits
/// for a child process. Callers bound how many there are by an `Engpass`.
package func imFaden<Ergebnis: Sendable>(
    _ arbeit: @escaping @Sendable () -> Ergebnis
) async -> Ergebnis {
    await withCheckedContinuation { fortsetzung in
        Arbeitsfaden.nimm { fortsetzung.resume(returning: arbeit()) }
    }
}

/// A thread that waits a while for more work before it ends: to make one costs about as much as a short question to a child.
private final class Arbeitsfaden: Sendable {
    private static let muessig = Mutex<[Arbeitsfaden]>([])
    private static let geduld = DispatchTimeInterval.seconds(10)

    private let auftrag: Mutex<(@Sendable () -> Void)?>
    private let zeichen = DispatchSemaphore(value: 0)

    private init(_ erster: @escaping @Sendable () -> Void) { auftrag = Mutex(erster) }

    /// The one that ended its work last is the warmest.
    static func nimm(_ arbeit: @escaping @Sendable () -> Void) {
        if let frei = muessig.withLock({ $0.popLast() }) {
            frei.auftrag.withLock { $0 = arbeit }
            frei.zeichen.signal()
        } else {
            let neu = Arbeitsfaden(arbeit)
            let faden = Thread { neu.laufe() }
            faden.name = "rathaus-kind"
            faden.start()
        }
    }

    private func laufe() {
        while let arbeit = auftrag.withLock({ $0.take() }) {
            arbeit()
            Self.muessig.withLock { $0.append(self) }
            guard zeichen.wait(timeout: .now() + Self.geduld) == .timedOut else { continue }
            let weggelegt = Self.muessig.withLock { alle in
                let stelle = alle.firstIndex { $0 === self }
                return stelle.map { alle.remove(at: $0) } != nil
            }
            if weggelegt { return }
            // Somebody took it at the last moment.
            zeichen.wait()
        }
    }
}
