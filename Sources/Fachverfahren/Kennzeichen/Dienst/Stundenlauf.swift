// SPDX-License-Identifier: EUPL-1.2
import Core
import Jobs
import Store

/// What happens by the clock: every hour watchers are told of plates that have run out, and the nodes compare
/// their index with the tables. The round orders its successor first, so that a failure does not end it;
/// the hour in the key makes it one round an hour however many nodes and tries there are.
struct Stundenlauf: Sendable {
    static let art = "kz.stundenlauf"
    private static let stunde: Int64 = 3_600_000

    struct Auftragsdaten: Codable, Sendable { let stunde: Int64 }

    let store: Store
    let melden: BeobachtungMelden

    var auftragsart: Auftragsart {
        Auftragsart(Self.art) { [self] auftrag in try await laufen(try auftrag.lesen(Auftragsdaten.self).stunde) }
    }

    /// Tells at once what an act has freed.
    var konsument: Konsument {
        Konsument("kennzeichen-merkliste", .einmal, praefix: Belegungsereignis.name) { [melden] ereignisse in
            let frei = try ereignisse.contains {
                try $0.name == Belegungsereignis.name && !$0.lesen(Belegungsereignis.self).belegt
            }
            if frei { try await melden() }
        }
    }

    /// Orders the first round; the server calls it at every start.
    func einplanen() async throws {
        try await bestellen(stunde: store.uhr.jetzt.millisekunden / Self.stunde)
    }

    private func laufen(_ stunde: Int64) async throws {
        try await bestellen(stunde: max(stunde, store.uhr.jetzt.millisekunden / Self.stunde) + 1)
        try await store.commit(Vermerk(.system("kennzeichen-stundenlauf"), "kz.abgleich")) { tx in
            try tx.ereignis(Abgleichereignis.name, Abgleichereignis(stunde: stunde))
        }
        try await melden()
    }

    private func bestellen(stunde: Int64) async throws {
        try await store.commit(Vermerk(.system("kennzeichen-stundenlauf"), "kz.stundenlauf.bestellen")) { tx in
            try tx.auftrag(
                Self.art, Auftragsdaten(stunde: stunde), schluessel: "kz-stundenlauf:\(stunde)",
                faellig: Zeitpunkt(millisekunden: stunde * Self.stunde))
        }
    }
}
