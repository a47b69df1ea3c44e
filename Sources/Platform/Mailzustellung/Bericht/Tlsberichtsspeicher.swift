// SPDX-License-Identifier: EUPL-1.2
internal import Synchronization
public import TlsReport

/// Keeps how often each kind of session occurred, day by day.
public protocol Tlsberichtsspeicher: Sendable {
    /// - Parameter tag: days since 1970, of UTC.
    func erhoehe(tag: Int64, _ sitzung: TlsSession) async throws
    func zaehlungen(tag: Int64) async throws -> [TlsSession: Int]
    /// Forgets this day and all before it.
    func vergiss(bis tag: Int64) async throws
}

/// In memory, for tests. Counts a bounded number of kinds.
public final class TlsberichtsspeicherFluechtig: Tlsberichtsspeicher {
    private static let artenHoechstens = 10_000
    private let tage = Mutex<[Int64: [TlsSession: Int]]>([:])

    public init() {}

    public func erhoehe(tag: Int64, _ sitzung: TlsSession) async throws {
        tage.withLock { alle in
            guard alle[tag]?[sitzung] != nil || alle[tag]?.count ?? 0 < Self.artenHoechstens else { return }
            alle[tag, default: [:]][sitzung, default: 0] += 1
        }
    }

    public func zaehlungen(tag: Int64) async throws -> [TlsSession: Int] { tage.withLock { $0[tag] ?? [:] } }

    public func vergiss(bis tag: Int64) async throws { tage.withLock { $0 = $0.filter { $0.key > tag } } }
}
