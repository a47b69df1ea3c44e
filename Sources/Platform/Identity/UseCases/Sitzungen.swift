// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Synchronization
internal import Web

/// Opens, finds and ends sessions. What was found is remembered for a moment, so that a clerk's page does not
/// ask the database for the same rights again; ending a session forgets it at once on this node.
final class Sitzungen: Sendable {
    private static let gemerktFuer = Duration.seconds(3)
    private static let hoechstensGemerkt = 10_000

    private let store: Store
    private let gemerkt = Mutex<[String: (sitzung: Sitzung, bis: Zeitpunkt)]>([:])

    init(store: Store) { self.store = store }

    /// - Returns: the token for the cookie.
    func oeffnen(_ art: Sitzungsart, _ subjekt: String, geraet: String, adresse: String) async throws -> String {
        let token = Marke.neu()
        let jetzt = store.uhr.jetzt
        try await store.technical { db in
            try db.insert(
                into: SitzungRecord.tabelle,
                [
                    "token_hash": Marke.hash(token).sqlValue, "art": art.sqlValue, "subjekt": subjekt.sqlValue,
                    "beginn": jetzt.sqlValue, "zuletzt": jetzt.sqlValue, "endet": (jetzt + Sitzungsart.hoechstens).sqlValue,
                    "geraet": String(geraet.prefix(200)).sqlValue, "adresse": adresse.sqlValue,
                ])
        }
        return token
    }

    func finden(_ token: String, imAmt: Bool) async throws -> Sitzung? {
        let hash = Marke.hash(token)
        let jetzt = store.uhr.jetzt
        if let treffer = gemerkt.withLock({ $0[hash] }), jetzt < treffer.bis {
            return Self.passt(treffer.sitzung, imAmt) ? treffer.sitzung : nil
        }
        guard let (record, sitzung) = try await store.read({ db in try Self.laden(db, hash, jetzt) }) else { return nil }
        if jetzt - record.zuletzt > .seconds(60) { try await beruehren(hash, jetzt) }
        gemerkt.withLock { gemerkt in
            if gemerkt.count >= Self.hoechstensGemerkt { gemerkt.removeAll() }
            gemerkt[hash] = (sitzung, jetzt + Self.gemerktFuer)
        }
        return Self.passt(sitzung, imAmt) ? sitzung : nil
    }

    /// The user wants to stay signed in.
    func verlaengern(_ token: String) async throws {
        try await beruehren(Marke.hash(token), store.uhr.jetzt)
        gemerkt.withLock { $0[Marke.hash(token)] = nil }
    }

    /// What this person may has changed: ask again, on this node at once.
    func vergessen(_ person: MitarbeiterID) {
        gemerkt.withLock { gemerkt in gemerkt = gemerkt.filter { $0.value.sitzung.akteur.mitarbeiter?.id != person } }
    }

    func beenden(tokenHash: String, subjekt: String? = nil) async throws {
        try await store.technical { db in
            let besitzer: SQL = if let subjekt { "subjekt = \(subjekt)" } else { "1=1" }
            return try db.delete(from: SitzungRecord.tabelle, where: "token_hash = \(tokenHash) AND \(besitzer)")
        }
        gemerkt.withLock { $0[tokenHash] = nil }
    }

    /// Ends every session of an account, except one: after a new password, or by the operator.
    func alleBeenden(subjekt: String, ausser: String? = nil) async throws {
        try await store.technical { db in
            try db.delete(from: SitzungRecord.tabelle, where: "subjekt = \(subjekt) AND token_hash <> \(ausser ?? "")")
        }
        gemerkt.withLock { $0.removeAll() }
    }

    private func beruehren(_ hash: String, _ jetzt: Zeitpunkt) async throws {
        try await store.technical { db in
            try db.update(SitzungRecord.tabelle, set: "zuletzt = \(jetzt)", where: "token_hash = \(hash)")
        }
    }

    private static func passt(_ sitzung: Sitzung, _ imAmt: Bool) -> Bool { (sitzung.akteur.mitarbeiter != nil) == imAmt }

    private static func laden(_ db: ReadContext, _ hash: String, _ jetzt: Zeitpunkt) throws -> (SitzungRecord, Sitzung)? {
        guard let record = try db.sitzung(hash), record.gilt(jetzt) else { return nil }
        let endet = jetzt - record.zuletzt > .seconds(60) ? min(record.endet, jetzt + record.art.leerlauf) : record.endetOhneZutun
        switch record.art {
        case .mitarbeiter:
            guard let gefunden = try db.mitarbeiterAkteur(ID(gespeichert: record.subjekt), am: jetzt.tag) else { return nil }
            let (mitarbeiter, rolle, kuerzel) = gefunden
            return (record, Sitzung(id: hash, akteur: .mitarbeiter(mitarbeiter), endet: endet, rolle: rolle, kuerzel: kuerzel))
        case .buerger:
            guard let name: String = try db.value("SELECT name FROM id_buerger WHERE id = \(record.subjekt)") else { return nil }
            let buerger = Akteur.Buerger(id: ID(gespeichert: record.subjekt), name: name)
            return (record, Sitzung(id: hash, akteur: .buerger(buerger), endet: endet, rolle: nil))
        case .gast:
            guard try db.row("SELECT 1 FROM id_gast WHERE id = \(record.subjekt) AND gilt_bis > \(jetzt)") != nil else {
                return nil
            }
            return (record, Sitzung(id: hash, akteur: .gast(ID(gespeichert: record.subjekt)), endet: endet, rolle: nil))
        }
    }
}
