// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Synchronization
internal import Web

/// Recognises programs by their app passwords. What was found is remembered for a moment, because a network drive asks in bursts;
/// revoking forgets it at once on this node, and within that moment on the others.
final class Anwendungsanmeldungen: Sendable {
    private static let gemerktFuer = Duration.seconds(3)
    private static let hoechstensGemerkt = 10_000

    private let store: Store
    private let gemerkt = Mutex<[String: (sitzung: Sitzung, bis: Zeitpunkt)]>([:])
    /// Counts only tries that failed: a device with a revoked password must not lock out its neighbours.
    private let fehlversuche = Drossel(hoechstens: 60, in: .seconds(300))

    init(store: Store) { self.store = store }

    /// - Throws: `WebFehler.gedrosselt` when the address has shown too many wrong ones.
    func finden(_ anmeldung: Anwendungsanmeldung) async throws -> Sitzung? {
        let jetzt = store.uhr.jetzt
        guard let hash = Anwendungskennwort.hash(anmeldung.kennwort) else { return try falsch(anmeldung, jetzt) }
        let name = anmeldung.name.lowercased()
        let schluessel = "\(hash) \(name)"
        if let treffer = gemerkt.withLock({ $0[schluessel] }), jetzt < treffer.bis { return treffer.sitzung }
        guard let (sitzung, zuletzt) = try await store.read({ db in try Self.laden(db, hash, name, jetzt) }) else {
            return try falsch(anmeldung, jetzt)
        }
        if zuletzt.map({ jetzt - $0 > .seconds(60) }) ?? true { try await merken(sitzung.id, anmeldung) }
        gemerkt.withLock { gemerkt in
            if gemerkt.count >= Self.hoechstensGemerkt { gemerkt.removeAll() }
            gemerkt[schluessel] = (sitzung, jetzt + Self.gemerktFuer)
        }
        return sitzung
    }

    func vergessen() { gemerkt.withLock { $0.removeAll() } }

    private func falsch(_ anmeldung: Anwendungsanmeldung, _ jetzt: Zeitpunkt) throws -> Sitzung? {
        try fehlversuche.pruefe(anmeldung.adresse, jetzt: jetzt)
        return nil
    }

    private func merken(_ zugang: String, _ anmeldung: Anwendungsanmeldung) async throws {
        _ = try await store.technical { db in
            try db.insert(
                into: Anwendungszugang.nutzung,
                [
                    "zugang": zugang.sqlValue, "zuletzt": db.jetzt.sqlValue, "adresse": anmeldung.adresse.sqlValue,
                    "programm": String(anmeldung.programm.filter { $0 != "\0" }.prefix(200)).sqlValue,
                ], replacing: "zugang")
        }
    }

    private static func laden(_ db: ReadContext, _ hash: String, _ name: String, _ jetzt: Zeitpunkt) throws -> (
        Sitzung, Zeitpunkt?
    )? {
        let row = try db.row(
            """
            SELECT z.id, z.mitarbeiter, z.gilt_bis, n.zuletzt FROM id_anwendungszugang z
            JOIN id_mitarbeiter m ON m.id = z.mitarbeiter LEFT JOIN id_anwendungsnutzung n ON n.zugang = z.id
            WHERE z.kennwort_hash = \(hash) AND z.widerrufen IS NULL AND z.gilt_bis > \(jetzt) AND m.anmeldename = \(name)
            """)
        guard let row, let (person, rolle, _) = try db.mitarbeiterAkteur(try row["mitarbeiter"], am: jetzt.tag) else {
            return nil
        }
        let sitzung = Sitzung(id: try row["id"], akteur: .mitarbeiter(person), endet: try row["gilt_bis"], rolle: rolle)
        return (sitzung, try row["zuletzt"])
    }
}
