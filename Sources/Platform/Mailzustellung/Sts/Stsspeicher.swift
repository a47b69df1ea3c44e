// SPDX-License-Identifier: EUPL-1.2
public import MtaSts
internal import Synchronization

/// A policy that was fetched, with what says when to fetch it anew. `StsPolicy.text` and its reader make a row of it and back.
public struct Stseintrag: Sendable, Hashable {
    /// Of the TXT record that led to it.
    public let id: String
    public let policy: StsPolicy
    /// Seconds since 1970.
    public let geholt: Int64

    public init(id: String, policy: StsPolicy, geholt: Int64) {
        (self.id, self.policy, self.geholt) = (id, policy, geholt)
    }

    func gilt(_ jetzt: Int64) -> Bool { jetzt < geholt + Int64(policy.maxAge) }
}

/// Keeps policies longer than a process lives: what protects is that a policy known once cannot be suppressed later
/// (RFC 8461 §10.2).
public protocol Stsspeicher: Sendable {
    /// - Parameter domain: in small letters.
    func lade(_ domain: String) async throws -> Stseintrag?
    /// In place of the one before.
    func lege(_ domain: String, _ eintrag: Stseintrag) async throws
}

/// In memory, for tests.
public final class StsspeicherFluechtig: Stsspeicher {
    private let alle = Mutex<[String: Stseintrag]>([:])

    public init() {}

    public func lade(_ domain: String) async throws -> Stseintrag? { alle.withLock { $0[domain] } }
    public func lege(_ domain: String, _ eintrag: Stseintrag) async throws { alle.withLock { $0[domain] = eintrag } }
}
