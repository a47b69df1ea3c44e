// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// What the database knows of a message that waits to be picked up.
struct Abholzeile: Sendable, Hashable {
    let zustellung: ZustellungID
    let nachricht: NachrichtID
    let spool: String
    let codeHash: String
    let fehlversuche: Int
    let laeuftAb: Zeitpunkt
    let geoeffnet: Zeitpunkt?
    /// In whose Postfach it lies; `nil` for a link.
    let konto: BuergerID?

    static let spalten: SQL = "zustellung, nachricht, spool, code_hash, fehlversuche, laeuft_ab, geoeffnet, konto"

    init(row: Row) throws {
        zustellung = try row["zustellung"]
        nachricht = try row["nachricht"]
        spool = try row["spool"]
        codeHash = try row["code_hash"]
        fehlversuche = try row["fehlversuche"]
        laeuftAb = try row["laeuft_ab"]
        geoeffnet = try row["geoeffnet"]
        konto = try row["konto"]
    }
}

extension ReadAccess {
    /// - Returns: `nil` where the link is unknown or over.
    func abholung(marke: String, am jetzt: Zeitpunkt) throws -> Abholzeile? {
        try row(
            """
            SELECT \(Abholzeile.spalten) FROM mg_abholung
            WHERE marke_hash = \(Abholung.hash(marke)) AND laeuft_ab > \(jetzt) AND beendet IS NULL
            """
        ).map(Abholzeile.init(row:))
    }

    /// - Returns: `nil` where no such message lies in the Postfach of this account, or its time is over.
    func abholung(_ id: ZustellungID, konto: BuergerID, am jetzt: Zeitpunkt) throws -> Abholzeile? {
        try row(
            """
            SELECT \(Abholzeile.spalten) FROM mg_abholung
            WHERE zustellung = \(id) AND konto = \(konto) AND laeuft_ab > \(jetzt) AND beendet IS NULL
            """
        ).map(Abholzeile.init(row:))
    }
}
