// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store

/// A delivery as lists show it: the envelope and how it stands, nothing of what the message says.
struct Mailzeile: Sendable, Hashable {
    let id: ZustellungID
    let nachricht: NachrichtID
    /// Empty for reports.
    let absender: String
    let adresse: String
    let kennung: String?
    let richtung: Richtung
    let zustand: Zustellzustand
    let grund: String?
    /// What the rules let somebody do about a held message besides cancelling it.
    let wahl: Set<Haltwahl>
    /// Name of the virus because of which it is held.
    let befall: String?
    let faellig: Zeitpunkt
    let versuche: Int
    let antwort: String?
    let transport: String?
    let angenommen: Zeitpunkt
    let beendet: Zeitpunkt?

    static let spalten: SQL = """
        z.id, z.nachricht, n.absender, z.adresse, n.kennung, z.richtung, z.zustand, z.grund, z.wahl, z.befall, z.faellig, z.versuche, z.antwort, z.transport,
        n.angenommen, z.beendet
        """
    static let tafeln: SQL = "mg_zustellung z JOIN mg_nachricht n ON n.id = z.nachricht"

    init(row: Row) throws {
        id = try row["id"]
        nachricht = try row["nachricht"]
        absender = try row["absender"]
        adresse = try row["adresse"]
        kennung = try row["kennung"]
        richtung = try row["richtung"]
        zustand = try row["zustand"]
        grund = try row["grund"]
        let worte: String? = try row["wahl"]
        wahl = Set((worte ?? "").split(separator: ",").compactMap { Haltwahl(rawValue: String($0)) })
        befall = try row["befall"]
        faellig = try row["faellig"]
        versuche = try row["versuche"]
        antwort = try row["antwort"]
        transport = try row["transport"]
        angenommen = try row["angenommen"]
        beendet = try row["beendet"]
    }

    /// When it is tried again; only what waits has such a time.
    var naechster: Zeitpunkt? { zustand == .wartet ? faellig : nil }
    var kannVersuchtWerden: Bool { zustand == .wartet }
    var kannEntschiedenWerden: Bool { zustand == .gehalten }
    /// What comes in is shown to its own recipient at most; what leaves goes without protection only where the rules say so.
    var kannTrotzdemGesendetWerden: Bool {
        zustand == .gehalten && befall == nil && (richtung == .eingehend || wahl.contains(.trotzdem))
    }
    var kannAbgeholtWerden: Bool {
        zustand == .gehalten && befall == nil && richtung == .ausgehend && !absender.isEmpty && wahl.contains(.portal)
    }
    /// Why it stands where it stands: the reason of a decision before the last answer of a host.
    var warum: String? { grund ?? antwort }
}

extension ReadAccess {
    /// The newest first.
    /// - Parameter nach: the last of the page before.
    func mailzeilen(_ auswahl: Mailauswahl, nach: ZustellungID? = nil, limit: Int) throws -> [Mailzeile] {
        try rows(
            """
            SELECT \(Mailzeile.spalten) FROM \(Mailzeile.tafeln) WHERE \(auswahl.treffer(nach: nach, limit: limit))
            ORDER BY z.id DESC LIMIT \(limit)
            """
        ).map(Mailzeile.init(row:))
    }

    /// Counted up to `hoechstens` and one more.
    func mailzahl(_ auswahl: Mailauswahl, hoechstens: Int) throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM (SELECT 1 FROM \(Mailzeile.tafeln) WHERE \(auswahl.bedingung) LIMIT \(hoechstens + 1)) AS t
            """) ?? 0
    }

    func mailzeile(_ id: ZustellungID) throws -> Mailzeile? {
        try row("SELECT \(Mailzeile.spalten) FROM \(Mailzeile.tafeln) WHERE z.id = \(id)").map(Mailzeile.init(row:))
    }

    func gehalteneMails() throws -> Int {
        try value("SELECT COUNT(*) FROM mg_zustellung WHERE zustand = \(Zustellzustand.gehalten)") ?? 0
    }
}

extension Mailauswahl {
    /// The newest of each state, of which the newest of all are among: each comes from its index, where all states together would be sorted, however many wait.
    fileprivate func treffer(nach: ZustellungID?, limit: Int) -> SQL {
        let ab: SQL = nach.map { "AND z.id < \($0)" } ?? ""
        // Found by its own index, and few.
        guard kennung == nil else { return "\(bedingung) \(ab)" }
        let teile: [SQL] = zustaende.map { zustand in
            """
            SELECT id FROM (SELECT z.id FROM \(Mailzeile.tafeln) WHERE \(bedingung([zustand])) \(ab) ORDER BY z.id DESC LIMIT \(limit)) AS t
            """
        }
        return "z.id IN (\(SQL.joined(teile, by: " UNION ALL ")))"
    }
}
