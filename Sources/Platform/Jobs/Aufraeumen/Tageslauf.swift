// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Logging
public import Store

/// Clears away technical residue once a day. The round orders its successor first, so that a failure does not end it;
/// the day in the key makes it one round a day however many nodes and tries there are.
public struct Tageslauf: Sendable {
    public static let art = "betrieb.aufraeumen"
    private static let tag: Int64 = 86_400_000
    /// 02:00 UTC, when few people work and no backup of the night runs yet.
    private static let uhrzeit: Int64 = 2 * 3_600_000

    struct Auftragsdaten: Codable, Sendable { let tag: Int64 }

    private let store: Store
    private let aufraeumer: [Aufraeumer]
    private let zaehler: Aufraeumzaehler
    private let log: Logger
    private let nachweis: Nachweis

    /// Told after each kind: its name, how many were removed, and why it failed.
    public typealias Nachweis = @Sendable (_ was: String, _ zahl: Int, _ fehler: String?) async throws -> Void

    public init(
        store: Store, aufraeumer: [Aufraeumer], zaehler: Aufraeumzaehler, log: Logger,
        nachweis: @escaping Nachweis = { _, _, _ in }
    ) {
        self.nachweis = nachweis
        self.store = store
        self.aufraeumer = aufraeumer
        self.zaehler = zaehler
        self.log = log
    }

    public var auftragsart: Auftragsart {
        Auftragsart(Self.art, zeitgrenze: .seconds(3_600)) { [self] auftrag in
            let heute = try auftrag.lesen(Auftragsdaten.self).tag
            // Days on which the server stood still are not made up for.
            try await bestellen(tag: max(heute, store.uhr.jetzt.millisekunden / Self.tag) + 1)
            try await laufen()
        }
    }

    /// Names of the kinds, in the order in which they get their turn.
    public var arten: [String] { aufraeumer.map(\.was) }

    /// Orders a round for now, beside the daily ones.
    public func sofort(_ akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "betrieb.aufraeumen.bestellen")) { tx in
            try tx.auftrag(
                Self.art, Auftragsdaten(tag: tx.jetzt.millisekunden / Self.tag),
                schluessel: "\(Self.art):sofort:\(tx.jetzt.millisekunden)")
        }
    }

    /// Orders the first round; the server calls it at every start.
    public func einplanen() async throws {
        try await bestellen(tag: store.uhr.jetzt.millisekunden / Self.tag)
    }

    /// Every kind gets its turn, also after another has failed.
    func laufen() async throws {
        var fehler: (any Error)?
        for einer in aufraeumer {
            do {
                let zahl = try await einer.handler()
                zaehler.dazu(einer.was, zahl)
                if zahl > 0 { log.info("aufgeräumt", metadata: ["was": "\(einer.was)", "zahl": "\(zahl)"]) }
                fehler = await nachweisen(einer.was, zahl, nil) ?? fehler
            } catch {
                log.error("Aufräumen gescheitert", metadata: ["was": "\(einer.was)", "fehler": "\(error)"])
                let warum = (error as? any Fachfehler)?.meldung ?? "Näheres steht im Protokoll des Servers"
                fehler = await nachweisen(einer.was, 0, warum) ?? error
            }
        }
        if let fehler { throw fehler }
    }

    /// A proof that cannot be kept must not keep the others from their turn.
    /// - Returns: why it could not be kept.
    private func nachweisen(_ was: String, _ zahl: Int, _ warum: String?) async -> (any Error)? {
        do {
            try await nachweis(was, zahl, warum)
            return nil
        } catch {
            log.error("Löschnachweis gescheitert", metadata: ["was": "\(was)", "fehler": "\(error)"])
            return error
        }
    }

    private func bestellen(tag: Int64) async throws {
        try await store.commit(Vermerk(.system("tageslauf"), "betrieb.aufraeumen.bestellen")) { tx in
            try tx.auftrag(
                Self.art, Auftragsdaten(tag: tag), schluessel: "\(Self.art):\(tag)",
                faellig: Zeitpunkt(millisekunden: tag * Self.tag + Self.uhrzeit))
        }
    }
}
