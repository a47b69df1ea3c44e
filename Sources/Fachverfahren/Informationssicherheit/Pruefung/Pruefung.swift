// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// State of a requirement in the Grundschutz-Check (BSI-Standard 200-2, 8.4).
enum Pruefzustand: String, Sendable, CaseIterable, SQLConvertible {
    case offen
    case ja
    case teilweise
    case nein
    case entbehrlich

    var deutsch: String { self == .offen ? "noch nicht geprüft" : rawValue }

    var marke: Marke {
        switch self {
        case .offen: Marke("leise", deutsch)
        case .ja: Marke("erfolg", deutsch)
        case .teilweise: Marke("warnung", deutsch)
        case .nein: Marke("fehler", deutsch)
        case .entbehrlich: Marke("info", deutsch)
        }
    }
}

/// One requirement that applies to one object, and how it stands.
struct Pruefung: Hashable, Sendable {
    let id: PruefungID
    let verbund: VerbundID
    let zielobjekt: ZielobjektID
    let katalog: KatalogID
    let anforderung: String
    var zustand: Pruefzustand
    var grund: String
    /// Dokument of the E-Akte that proves it.
    var nachweis: DokumentID?
    var umsetzenBis: Kalendertag?
    let geprueft: Zeitpunkt?
    let geprueftVon: String?
    let version: Int64

    /// - Parameter was: the requirement it is about, where the catalogue still has it.
    func titel(_ was: Anforderung?) -> String { was.map { "\($0.nummer) \($0.titel)" } ?? anforderung }

    func gegenstand(_ objekt: Zielobjekt) -> Gegenstand {
        Gegenstand("is.pruefung", id.text, kennzeichen: "\(anforderung) an \(objekt.titel)")
    }

    init(row: Row) throws {
        id = try row["id"]
        verbund = try row["verbund"]
        zielobjekt = try row["zielobjekt"]
        katalog = try row["katalog"]
        anforderung = try row["anforderung"]
        zustand = try row["zustand"]
        grund = try row["grund"]
        nachweis = try row["nachweis"]
        umsetzenBis = (try row["umsetzen_bis"] as String?).flatMap { Kalendertag(iso: $0) }
        geprueft = try row["geprueft"]
        geprueftVon = try row["geprueft_von"]
        version = try row["version"]
    }
}

extension ReadAccess {
    func pruefung(_ id: PruefungID) throws -> Pruefung? {
        try row("SELECT * FROM is_pruefung WHERE id = \(id)").map(Pruefung.init(row:))
    }

    func pruefungen(_ verbund: VerbundID, zielobjekt: ZielobjektID? = nil) throws -> [Pruefung] {
        let nur: SQL = zielobjekt.map { " AND p.zielobjekt = \($0)" } ?? ""
        return try rows(
            """
            SELECT p.* FROM is_pruefung p JOIN is_zielobjekt z ON z.id = p.zielobjekt
            JOIN is_anforderung a ON a.katalog = p.katalog AND a.kennung = p.anforderung
            WHERE p.verbund = \(verbund)\(nur) ORDER BY z.kuerzel, p.katalog, a.nr
            """
        ).map(Pruefung.init(row:))
    }

    /// The requirements that checks of a Verbund are about.
    func gepruefteAnforderungen(_ verbund: VerbundID) throws -> [Anforderungsort: Anforderung] {
        let alle = try rows(
            """
            SELECT DISTINCT a.* FROM is_anforderung a JOIN is_pruefung p ON a.katalog = p.katalog AND a.kennung = p.anforderung
            WHERE p.verbund = \(verbund)
            """
        ).map(Anforderung.init(row:))
        return Dictionary(uniqueKeysWithValues: alle.map { (Anforderungsort(katalog: $0.katalog, kennung: $0.kennung), $0) })
    }
}

/// Where a requirement stands.
struct Anforderungsort: Hashable, Sendable {
    let katalog: KatalogID
    let kennung: String
}
