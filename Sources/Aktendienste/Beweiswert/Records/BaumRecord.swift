// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
public import Store
public import TimeStamp

extension DigestAlgorithm: SQLConvertible {}
extension Baumart: SQLConvertible {}

extension Baum {
    /// Without the leaves, which are long.
    static let spalten: SQL = """
        b.id, b.art, b.tag, b.algorithmus, b.wurzel, b.anzahl, b.protokoll_nr, b.protokoll_hash, b.stempel, b.stelle, b.simuliert,
        b.gueltig_bis, b.nachfolger, b.fehler, b.angelegt, b.version
        """

    init(row: Row) throws {
        id = try row["id"]
        art = try row["art"]
        let text: String = try row["tag"]
        guard let tag = Kalendertag(iso: text), let wurzel = Hashwert.bytes(try row["wurzel"] as String) else {
            throw StoreError.spalte("tag", text)
        }
        self.tag = tag
        self.wurzel = wurzel
        algorithmus = try row["algorithmus"]
        anzahl = try row["anzahl"]
        let nr: Int64? = try row["protokoll_nr"], hash: String? = try row["protokoll_hash"]
        protokoll = nr.flatMap { nr in hash.map { Protokollstand(nr: nr, hash: $0) } }
        let stempel: String? = try row["stempel"]
        if let stempel, let bytes = Data(base64Encoded: stempel) {
            self.stempel = Baumstempel(
                token: try TimeStampToken([UInt8](bytes)), stelle: try row["stelle"] ?? "", simuliert: try row["simuliert"],
                gueltigBis: try row["gueltig_bis"])
        } else {
            self.stempel = nil
        }
        nachfolger = try row["nachfolger"]
        fehler = try row["fehler"]
        angelegt = try row["angelegt"]
        version = try row["version"]
    }
}

extension ReadAccess {
    func baum(_ id: BaumID) throws -> Baum? {
        try row("SELECT \(Baum.spalten) FROM bw_baum b WHERE b.id = \(id)").map(Baum.init(row:))
    }

    /// Newest first.
    func baeume(vor id: BaumID? = nil, limit: Int = 50) throws -> [Baum] {
        let grenze: SQL = id.map { "b.id < \($0)" } ?? "1=1"
        return try rows("SELECT \(Baum.spalten) FROM bw_baum b WHERE \(grenze) ORDER BY b.id DESC LIMIT \(limit)").map(
            Baum.init(row:))
    }

    /// Those that hold the end of the audit, oldest first.
    func protokollbaeume(nach id: BaumID?, limit: Int) throws -> [Baum] {
        let grenze: SQL = id.map { "b.id > \($0)" } ?? "1=1"
        return try rows(
            "SELECT \(Baum.spalten) FROM bw_baum b WHERE b.protokoll_nr IS NOT NULL AND \(grenze) ORDER BY b.id LIMIT \(limit)"
        ).map(Baum.init(row:))
    }

    func wartendeBaeume() throws -> [Baum] {
        try rows("SELECT \(Baum.spalten) FROM bw_baum b WHERE b.zeit IS NULL ORDER BY b.id").map(Baum.init(row:))
    }

    /// Sorted hashes of all leaves.
    func blaetter(_ baum: Baum) throws -> [[UInt8]] {
        let text: String = try value("SELECT blaetter FROM bw_baum WHERE id = \(baum.id)") ?? ""
        guard let bytes = Hashwert.bytes(text) else { throw StoreError.spalte("blaetter", "") }
        let laenge = baum.algorithmus.length
        return stride(from: 0, to: bytes.count, by: laenge).map { Array(bytes[$0..<min($0 + laenge, bytes.count)]) }
    }

    /// Trees whose stamp is the last of some document's evidence, or of the audit alone.
    /// - Parameter protokoll: those of the audit too. They are renewed by new stamps only: the chain of the audit is SHA-256 itself.
    func letzteBaeume(mitProtokoll protokoll: Bool = true) throws -> [Baum] {
        var ids: Set<BaumID> = []
        var out: [BaumID: Baum] = [:]
        let dazu: SQL = protokoll ? "UNION SELECT id FROM bw_baum WHERE protokoll_nr IS NOT NULL AND anzahl = 1" : ""
        for row in try rows("SELECT DISTINCT baum FROM bw_mitglied WHERE ende IS NULL \(dazu)") {
            var id: BaumID = try row["baum"]
            while ids.insert(id).inserted, let baum = try self.baum(id) {
                guard let weiter = baum.nachfolger else {
                    out[id] = baum
                    break
                }
                id = weiter
            }
        }
        return out.values.sorted { $0.id < $1.id }
    }
}

extension WriteContext {
    func baumAnlegen(
        _ art: Baumart, _ algorithmus: DigestAlgorithm, wurzel: [UInt8], blaetter: [[UInt8]], protokoll: Protokollstand? = nil
    ) throws -> BaumID {
        let id = BaumID(jetzt)
        try execute(
            """
            INSERT INTO bw_baum (id, art, tag, algorithmus, wurzel, anzahl, blaetter, protokoll_nr, protokoll_hash, simuliert, angelegt, version)
            VALUES (\(id), \(art), \(jetzt.tag.iso), \(algorithmus), \(Hex.text(wurzel)), \(blaetter.count),
              \(Hex.text(blaetter.joined())), \(protokoll?.nr), \(protokoll?.hash), \(false), \(jetzt), 1)
            """)
        vermerke(Gegenstand("bw.baum", id.text), feld: "wurzel", neu: Hex.text(wurzel))
        return id
    }

    func stempelSetzen(_ baum: Baum, _ stempel: Baumstempel) throws {
        try executeVersioned(
            """
            UPDATE bw_baum SET stempel = \(Data(stempel.token.der).base64EncodedString()), zeit = \(stempel.zeit), stelle = \(stempel.stelle),
              simuliert = \(stempel.simuliert), gueltig_bis = \(stempel.gueltigBis), fehler = NULL, version = version + 1
            WHERE id = \(baum.id) AND version = \(baum.version)
            """)
        vermerke(Gegenstand("bw.baum", baum.id.text), feld: "stempel", neu: stempel.zeit.iso8601)
    }
}
