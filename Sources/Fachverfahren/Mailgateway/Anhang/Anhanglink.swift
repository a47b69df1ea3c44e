// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Foundation
internal import Store
internal import Web

/// A part of a message that lies in the spool as it came, behind a link of 128 random bits that nobody keeps.
struct Anhanglink: Beiwerk {
    let fassung: FassungID
    let marke: String
    let laeuftAb: Zeitpunkt

    init(_ fassung: FassungID, marke: String, laeuftAb: Zeitpunkt) {
        self.fassung = fassung
        self.marke = marke
        self.laeuftAb = laeuftAb
    }

    func eintragen(_ db: TechnicalContext, _ nachricht: NachrichtID, spool: String) throws {
        try db.insert(
            into: Warteschlange.anhaenge,
            [
                "fassung": fassung.sqlValue, "nachricht": nachricht.sqlValue, "spool": spool.sqlValue,
                "marke_hash": Self.hash(marke).sqlValue, "laeuft_ab": laeuftAb.sqlValue, "geholt": 0.sqlValue,
            ])
    }

    static func hash(_ marke: String) -> String { Hex.text(Array(SHA256.hash(data: Data("anhang/\(marke)".utf8)))) }
}

extension Warteschlange {
    static let anhaenge = TechnicalTable("mg_anhang")

    /// Links whose time is over.
    func beendeAnhaenge() async throws {
        let (spool, jetzt) = (spool, store.uhr.jetzt)
        try await store.technical { db in
            try db.update(
                Self.anhaenge, set: "beendet = \(jetzt)",
                where: "spool = \(spool) AND laeuft_ab <= \(jetzt) AND beendet IS NULL")
        }
    }
}

/// What the database knows of an attachment behind a link.
struct Anhangzeile: Sendable, Hashable {
    let fassung: FassungID
    let nachricht: NachrichtID
    let laeuftAb: Zeitpunkt
    let geholt: Int
    let groesse: Int

    init(row: Row) throws {
        fassung = try row["fassung"]
        nachricht = try row["nachricht"]
        laeuftAb = try row["laeuft_ab"]
        geholt = try row["geholt"]
        groesse = try row["groesse"]
    }
}

extension ReadAccess {
    /// - Returns: `nil` where the link is unknown or over.
    func anhang(marke: String, am jetzt: Zeitpunkt) throws -> Anhangzeile? {
        try row(
            """
            SELECT a.fassung, a.nachricht, a.laeuft_ab, a.geholt, f.groesse FROM mg_anhang a JOIN mg_fassung f ON f.id = a.fassung
            WHERE a.marke_hash = \(Anhanglink.hash(marke)) AND a.laeuft_ab > \(jetzt) AND a.beendet IS NULL
            """
        ).map(Anhangzeile.init(row:))
    }

    /// Links of a message that still lead somewhere.
    func offeneAnhaenge(_ nachricht: NachrichtID) throws -> [Anhangzeile] {
        try rows(
            """
            SELECT a.fassung, a.nachricht, a.laeuft_ab, a.geholt, f.groesse FROM mg_anhang a JOIN mg_fassung f ON f.id = a.fassung
            WHERE a.nachricht = \(nachricht) AND a.beendet IS NULL ORDER BY a.fassung
            """
        ).map(Anhangzeile.init(row:))
    }
}
