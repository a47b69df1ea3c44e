// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Foundation
internal import Store

extension Row {
    /// The pair of columns `zugriff` and `zugriffssatz`.
    /// - Throws: when the set cannot be read; its objects stay shut.
    func zugriffsstand() throws -> Zugriffsstand? {
        let nr: Int = try self["zugriff"]
        guard nr != 0 else { return nil }
        let text: String? = try self["zugriffssatz"]
        guard let satz = text.flatMap(Zugriffssatz.init(text:)) else { throw StoreError.spalte("zugriffssatz", "unlesbar") }
        return Zugriffsstand(nr: nr, satz: satz)
    }
}

extension WriteContext {
    /// The number of a set; equal sets share one.
    func zugriffsnummer(_ satz: Zugriffssatz) throws -> Int {
        let text = satz.text
        let schluessel = Hex.text(SHA256.hash(data: Data(text.utf8)))
        if let nr: Int = try value("SELECT id FROM akte_zugriff WHERE schluessel = \(schluessel)") { return nr }
        let nr = Int(try nummer("akte.zugriff"))
        try execute(
            """
            INSERT INTO akte_zugriff (id, schluessel, satz, kreise, enge)
            VALUES (\(nr), \(schluessel), \(text), \(satz.kreise.count), \(satz.engeKreise.count))
            """)
        for glied in satz.glieder {
            try execute(
                "INSERT INTO akte_zugriff_glied (zugriff, art, nr, marke) VALUES (\(nr), \(glied.art.rawValue), \(glied.nr), \(glied.marke))"
            )
        }
        return nr
    }

    /// Takes away sets to which no object points any more.
    func zugriffssaetzeAufraeumen() throws -> Int {
        let unbenutzt: SQL = """
            NOT EXISTS (SELECT 1 FROM akte_akte a WHERE a.zugriff = z.id AND a.zugriff <> 0)
              AND NOT EXISTS (SELECT 1 FROM akte_vorgang v WHERE v.zugriff = z.id AND v.zugriff <> 0)
              AND NOT EXISTS (SELECT 1 FROM akte_dokument d WHERE d.zugriff = z.id AND d.zugriff <> 0)
            """
        let nummern: [Int] = try rows("SELECT z.id FROM akte_zugriff z WHERE \(unbenutzt) ORDER BY z.id LIMIT 5000").map {
            try $0["id"]
        }
        guard !nummern.isEmpty else { return 0 }
        try execute("DELETE FROM akte_zugriff_glied WHERE zugriff IN (\(list: nummern))")
        return try changed("DELETE FROM akte_zugriff WHERE id IN (\(list: nummern))")
    }
}
