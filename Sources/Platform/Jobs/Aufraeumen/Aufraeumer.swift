// SPDX-License-Identifier: EUPL-1.2
internal import Synchronization

/// Removes what nobody needs any more of one kind. Safe to run twice, and on any node.
public struct Aufraeumer: Sendable {
    /// Short ASCII name for the log and the measurements, such as `sitzungen`.
    public let was: String
    /// Returns how many were removed.
    let handler: @Sendable () async throws -> Int

    public init(_ was: String, _ handler: @escaping @Sendable () async throws -> Int) {
        self.was = was
        self.handler = handler
    }
}

/// What this node has cleared away since its start, in the text form that Prometheus reads.
public final class Aufraeumzaehler: Sendable {
    private let stand = Mutex<[String: Int]>([:])

    public init() {}

    func dazu(_ was: String, _ zahl: Int) { stand.withLock { $0[was, default: 0] += zahl } }

    public var text: String {
        let zeilen = stand.withLock { $0 }.sorted { $0.key < $1.key }.map {
            "rathaus_aufgeraeumt_total{was=\"\($0.key)\"} \($0.value)"
        }
        return (["# TYPE rathaus_aufgeraeumt_total counter"] + zeilen).joined(separator: "\n") + "\n"
    }
}
