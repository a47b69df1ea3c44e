// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Jobs
internal import Store

/// Writes down what the clock has brought about. The law does not wait for it: `stand(am:)` says the same before.
struct BekanntgabeUhr: Sendable {
    static let art = "portal.bekanntgabe.zeitablauf"

    struct Daten: Codable, Sendable {
        let bekanntgabe: BekanntgabeID
    }

    let store: Store

    var auftragsart: Auftragsart {
        Auftragsart(Self.art) { auftrag in try await self(try auftrag.lesen(Daten.self).bekanntgabe) }
    }

    func callAsFunction(_ id: BekanntgabeID) async throws {
        try await store.commit(Vermerk(.system("portal"), "portal.bekanntgabe.zeitablauf")) { tx in
            let eintrag = try tx.vorhandeneBekanntgabe(id)
            // Another event may have come in between and ordered its own moment.
            guard eintrag.bekanntgabe.stand(am: tx.jetzt) != eintrag.bekanntgabe.zustand else { return }
            try tx.bekanntgabeFortschreiben(id, [.zeitablauf])
        }
    }
}
