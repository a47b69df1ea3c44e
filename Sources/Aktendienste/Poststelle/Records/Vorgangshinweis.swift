// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Core
public import Store

/// What says for certain where something belongs. Without any check of rights: nothing of it is shown to anybody.
public enum Vorgangshinweis {
    /// The one Vorgang whose sign, or that of one of its Dokumente, stands in the text letter by letter.
    /// - Returns: `nil` for none, and for several: then a person decides.
    public static func zeichen(in text: String, _ db: some ReadAccess) throws -> VorgangKopf? {
        let kandidaten = Zeichensucher.kandidaten([(.betreff, text)]).filter(\.genau).map(\.zeichen)
        let funde = try db.zeichenfunde(kandidaten).reduce(into: Set<VorgangID>()) { menge, fund in
            if case .vorgang(let id) = fund.objekt { menge.insert(id) }
        }
        guard funde.count == 1, let id = funde.first else { return nil }
        return try db.vorgang(id)
    }

    /// The Vorgang in which what was registered lies by now.
    /// - Parameter eingang: as `Eingangsnachweis.id` names it.
    public static func ablage(eingang: String, _ db: some ReadAccess) throws -> VorgangKopf? {
        guard let id = EingangID(eingang), let dokument = try db.eingang(id)?.dokument else { return nil }
        return try ablage(dokument: dokument, db)
    }

    /// The Vorgang in which a Dokument lies by now.
    public static func ablage(dokument: DokumentID, _ db: some ReadAccess) throws -> VorgangKopf? {
        try db.dokument(dokument).flatMap { try db.vorgang($0.vorgang) }
    }
}
