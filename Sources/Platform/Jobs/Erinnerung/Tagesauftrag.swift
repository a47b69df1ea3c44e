// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// A job of each day. It orders its successor first, so that a failure does not end it, and is told of the days on which the server stood still.
public struct Tagesauftrag: Sendable {
    struct Daten: Codable, Sendable { let tag: Kalendertag }

    /// From the first day that had no run, to today. May run more than once for the same days.
    public typealias Lauf = @Sendable (ClosedRange<Kalendertag>) async throws -> Void

    private let art: String
    private let stunde: Int
    private let store: Store
    private let bestellung: Vermerk
    private let lauf: Lauf

    /// - Parameters:
    ///   - stunde: of the day, from which on it runs.
    ///   - bestellung: who orders the next one, and as which act.
    public init(_ art: String, um stunde: Int, store: Store, bestellung: Vermerk, _ lauf: @escaping Lauf) {
        self.art = art
        self.stunde = stunde
        self.store = store
        self.bestellung = bestellung
        self.lauf = lauf
    }

    public var auftragsart: Auftragsart {
        Auftragsart(art, zeitgrenze: .seconds(600)) { [self] auftrag in
            let erster = try auftrag.lesen(Daten.self).tag
            let heute = max(erster, store.uhr.jetzt.tag)
            try await bestellen(heute.plus(tage: 1))
            try await lauf(erster...heute)
        }
    }

    /// Orders the run of today; the server calls it at every start.
    public func einplanen() async throws { try await bestellen(store.uhr.jetzt.tag) }

    private func bestellen(_ tag: Kalendertag) async throws {
        try await store.commit(bestellung) { tx in
            try tx.auftrag(art, Daten(tag: tag), schluessel: "\(art):\(tag.iso)", faellig: tag.um(stunde, 0))
        }
    }
}
