// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Jobs
public import Store

/// Puts entries that were made by older rules or another word list into the index anew. Works in small acts, each of which is
/// complete: it can be stopped and started anywhere, also on several nodes, and nothing is missing from the index meanwhile.
public struct SucheErneuern: Sendable {
    public static let art = "akte.suche-erneuern"
    private static let jeAkt = 100

    let store: Store

    public init(store: Store) { self.store = store }

    var auftragsart: Auftragsart {
        Auftragsart(Self.art, zeitgrenze: .seconds(3_600)) { _ in _ = try await self() }
    }

    /// - Parameter fortschritt: how many entries are up to date, and how many there are.
    /// - Returns: how many were put in anew.
    public func callAsFunction(fortschritt: @Sendable (Int64, Int64) -> Void = { _, _ in }) async throws -> Int {
        var nach: Int64 = 0
        var erneuert = 0
        while true {
            try Task.checkCancellation()
            let ab = nach
            let seite = try await store.read { try $0.veralteteSucheintraege(nach: ab, limit: Self.jeAkt) }
            guard let letzter = seite.last else { return erneuert }
            try await store.commit(Vermerk(.system("suche"), "akte.suche.erneuern")) { tx in
                for eintrag in seite { try tx.erneuern(eintrag) }
            }
            nach = letzter.nr
            erneuert += seite.count
            let stand = try await store.read { try $0.suchstand() }
            fortschritt(Int64(stand.aktuell), Int64(stand.gesamt))
        }
    }

    /// Orders the work where there is some; done every day, so that an update of the program needs no hand.
    func beauftragen() async throws -> Int {
        guard try await !store.read({ try $0.veralteteSucheintraege(nach: 0, limit: 1) }).isEmpty else { return 0 }
        return try await store.commit(Vermerk(.system("suche"), "akte.suche.erneuern")) { tx in
            try tx.auftrag(Self.art, [String: String](), schluessel: "\(Self.art)-\(tx.jetzt.tag.iso)")
            return 1
        }
    }
}

extension WriteContext {
    /// From the rows, which hold more than the index does. What is gone from them leaves the index.
    fileprivate func erneuern(_ eintrag: Veraltet) throws {
        switch Suchart(rawValue: eintrag.art) {
        case .akte: if let akte = try akte(AkteID(gespeichert: eintrag.objekt)) { return try indexieren(akte) }
        case .vorgang: if let vorgang = try vorgang(VorgangID(gespeichert: eintrag.objekt)) { return try indexieren(vorgang) }
        case .dokument:
            if let dokument = try dokument(DokumentID(gespeichert: eintrag.objekt)) {
                return try indexieren(dokument, vorgang: vorhandenerVorgang(dokument.vorgang))
            }
        case nil: return
        }
        try ausIndexNehmen(eintrag.objekt)
    }
}
