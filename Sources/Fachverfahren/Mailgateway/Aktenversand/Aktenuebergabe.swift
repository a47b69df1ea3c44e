// SPDX-License-Identifier: EUPL-1.2
public import Store
internal import Synchronization

/// The way from the file into the gateway of this process. Exists before the gateway does, and is open while it works.
public final class Aktenuebergabe: Sendable {
    private let store: Store
    private let annahme = Mutex<Aktenannahme?>(nil)

    public init(store: Store) { self.store = store }

    /// Hands a mail over: when it returns, the gateway has it for good. The same Kennung a second time does nothing.
    /// - Throws: what may be gone the next time, such as `AktenversandError.nichtBereit`, and the other `AktenversandError`, which stay.
    public func callAsFunction(_ sendung: Aktensendung) async throws {
        // Also while nothing is taken: what was taken before must not seem refused.
        guard try await !store.read({ try $0.istUebergeben(sendung.kennung) }) else { return }
        guard let annahme = annahme.withLock({ $0 }) else { throw AktenversandError.nichtBereit }
        try await annahme(sendung)
    }

    func oeffne(_ neue: Aktenannahme) { annahme.withLock { $0 = neue } }

    func schliesse() { annahme.withLock { $0 = nil } }
}

extension ReadAccess {
    func istUebergeben(_ kennung: String) throws -> Bool {
        try row("SELECT nachricht FROM mg_aktenversand WHERE kennung = \(kennung)") != nil
    }
}
