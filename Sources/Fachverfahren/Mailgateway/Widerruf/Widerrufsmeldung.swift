// SPDX-License-Identifier: EUPL-1.2
internal import Synchronization

/// Tells messages of this process that wait for news of a certificate that some has come.
final class Widerrufsmeldung: Sendable {
    private let wartende = Mutex<[ObjectIdentifier: Klingel]>([:])

    /// An authority has answered, or did not.
    func melde() {
        for klingel in wartende.withLock({ Array($0.values) }) { klingel.laeute() }
    }

    /// Calls `sieh` at once, with each news, and now and then by the clock because another process may have asked, until it finds something.
    func warte<T>(takt: Duration, auf sieh: () async throws -> T?) async throws -> T {
        let klingel = Klingel()
        wartende.withLock { $0[ObjectIdentifier(klingel)] = klingel }
        defer { wartende.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(klingel)) } }
        let uhr = Task { try await klingel.laeute(alle: takt) }
        defer { uhr.cancel() }
        for await _ in klingel.signale {
            if let gefunden = try await sieh() { return gefunden }
        }
        throw CancellationError()
    }
}
