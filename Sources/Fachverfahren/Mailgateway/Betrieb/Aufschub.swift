// SPDX-License-Identifier: EUPL-1.2
internal import Store

/// A decision that is written together with the end of the first attempt, which spares the message that goes out at once a wait for the disk.
/// Where the attempt takes longer, it is written meanwhile: people see where the message stands.
///
/// A server that dies in between decides anew, and then the long way (`Gatewaydienst.verteile`), which counts the attempt before it is made: a
/// message that brings the server down does so twice at most.
actor Aufschub {
    private enum Stand {
        case offen
        case schreibend(Task<Void, any Error>)
        /// Whoever ends the attempt writes it.
        case vergeben
    }

    nonisolated let entscheid: Verteilentscheid
    private var stand = Stand.offen

    init(_ entscheid: Verteilentscheid) { self.entscheid = entscheid }

    /// Writes it now, once.
    func schreibe(_ schlange: Warteschlange, _ wartezeit: Wartezeit) async throws {
        switch stand {
        case .vergeben: return
        case .schreibend(let arbeit): return try await arbeit.value
        case .offen:
            let entscheid = entscheid
            let arbeit = Task { _ = try await schlange.verteilen(entscheid, wartezeit) }
            stand = .schreibend(arbeit)
            if case .failure(let fehler) = await arbeit.result {
                if case .schreibend = stand { stand = .offen }
                throw fehler
            }
        }
    }

    /// - Returns: what is to be written with the end of the attempt; `nil` where it stands in the database already.
    func nimm() async -> Verteilentscheid? {
        if case .schreibend(let arbeit) = stand, case .success = await arbeit.result { return nil }
        stand = .vergeben
        return entscheid
    }
}
