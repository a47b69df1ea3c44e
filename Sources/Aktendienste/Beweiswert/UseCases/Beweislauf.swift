// SPDX-License-Identifier: EUPL-1.2
import Core
import Jobs
import Store
import TimeStamp

/// The daily round: build the trees, order stamps that are still missing, renew what ends soon. It orders its successor first, so
/// that a failure does not end it.
struct Beweislauf: Sendable {
    static let art = "bw.tageslauf"
    private static let tag: Int64 = 86_400_000
    /// 01:00 UTC: after the end of the day, before the residue is cleared away.
    private static let uhrzeit: Int64 = 3_600_000

    struct Auftragsdaten: Codable, Sendable {
        /// Number of the day; `nil` for a round that somebody ordered besides.
        let tag: Int64?
    }

    let dienst: Beweisdienst

    var auftragsart: Auftragsart {
        Auftragsart(Self.art, zeitgrenze: .seconds(1_800)) { [self] auftrag in
            if let tag = try auftrag.lesen(Auftragsdaten.self).tag {
                try await einplanen(tag: max(tag, dienst.store.uhr.jetzt.millisekunden / Self.tag) + 1)
            }
            try await self()
        }
    }

    /// Orders the first round; called at the start of the server. What waits for an authority gets its turn at once.
    func einplanen() async throws {
        try await einplanen(tag: dienst.store.uhr.jetzt.millisekunden / Self.tag)
        if dienst.stelle != nil { try await nachholen() }
    }

    func callAsFunction() async throws {
        try await TagesbaumBilden(dienst: dienst)()
        guard dienst.stelle != nil else { return }
        try await nachholen()
        let faellig = try await dienst.store.read { [jetzt = dienst.store.uhr.jetzt] db in
            try db.letzteBaeume().contains { Erneuerungsregel.stempelFaellig($0, am: jetzt) }
        }
        if faellig { try await StempelErneuern(dienst: dienst)() }
    }

    /// One try a day for stamps whose own order was given up.
    private func nachholen() async throws {
        guard try await !dienst.store.read({ try $0.wartendeBaeume() }).isEmpty else { return }
        try await dienst.store.commit(Vermerk(Beweisdienst.system, "bw.stempel.bestellen")) { tx in
            for baum in try tx.wartendeBaeume() { try tx.stempelBestellen(baum.id, anlass: ":\(tx.jetzt.tag.iso)") }
        }
    }

    private func einplanen(tag: Int64) async throws {
        try await dienst.store.commit(Vermerk(Beweisdienst.system, "bw.lauf.bestellen")) { tx in
            try tx.auftrag(
                Self.art, Auftragsdaten(tag: tag), schluessel: "\(Self.art):\(tag)",
                faellig: Zeitpunkt(millisekunden: tag * Self.tag + Self.uhrzeit))
        }
    }
}

/// Renewal as somebody ordered it on the page.
struct Erneuerungslauf: Sendable {
    static let art = "bw.erneuern"

    struct Auftragsdaten: Codable, Sendable {
        /// `nil` renews the stamps, an algorithm the trees.
        let algorithmus: String?
    }

    let dienst: Beweisdienst

    var auftragsart: Auftragsart {
        Auftragsart(Self.art, zeitgrenze: .seconds(7_200)) { [dienst] auftrag in
            if let name = try auftrag.lesen(Auftragsdaten.self).algorithmus {
                guard let algorithmus = DigestAlgorithm(rawValue: name) else { throw BeweisError.algorithmusUngeeignet(name) }
                _ = try await BaumErneuern(dienst: dienst)(algorithmus)
            } else {
                try await StempelErneuern(dienst: dienst)({ _, _ in true })
            }
        }
    }
}
