// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Jobs
internal import Store

/// What happens by the clock, once every morning: steps beyond their Termin are brought up, and clerks get a mail that says
/// how much waits for them. The round orders the next one first, so that a failure does not end it.
struct Gangtageslauf: Sendable {
    static let art = "akte.gang-tageslauf"
    private static let stunde = 6

    struct Daten: Codable, Sendable { let tag: Kalendertag }

    let store: Store

    var auftragsart: Auftragsart {
        Auftragsart(Self.art, zeitgrenze: .seconds(900)) { auftrag in try await laufen(try auftrag.lesen(Daten.self).tag) }
    }

    /// Orders the round of today; the server calls it at every start.
    func einplanen() async throws { try await bestellen(store.uhr.jetzt.tag) }

    func laufen(_ tag: Kalendertag) async throws {
        let heute = store.uhr.jetzt.tag
        try await bestellen(max(tag, heute).plus(tage: 1))
        try await Gangmahnung(store: store)(heute: heute)
        guard heute.wochentag != .samstag, heute.wochentag != .sonntag else { return }
        try await Tagesmail(store: store)(heute: heute)
    }

    private func bestellen(_ tag: Kalendertag) async throws {
        try await store.commit(Vermerk(.system("geschaeftsgang"), "akte.gang.tageslauf")) { tx in
            try tx.auftrag(Self.art, Daten(tag: tag), schluessel: "\(Self.art):\(tag.iso)", faellig: tag.um(Self.stunde, 0))
        }
    }
}
