// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension Baumabfrage {
    /// What was found, in its order; one more than wanted tells that there is more.
    public func orte(_ weg: Baumweg) throws -> [Baumort] {
        guard ueberspringen >= 0, limit > 0, ueberspringen + limit <= Self.weitestens else {
            throw AkteError.zuVieleEintraege(Self.weitestens)
        }
        let db = weg.db
        let wo = try sql(bedingung, weg)
        let folge = try ordnung.map { try spalte($0.feld) + ($0.absteigend ? " DESC" : "") } + [kennung]
        let ordnung = SQL.joined(folge, by: ", ")
        let blatt: SQL = "ORDER BY \(ordnung) LIMIT \(limit) OFFSET \(ueberspringen)"
        switch art {
        case .akte:
            return try db.rows("SELECT \(AkteKopf.spalten) FROM akte_akte a WHERE \(Filter.akten(weg.akteur)) AND \(wo) \(blatt)")
                .map(AkteKopf.init(row:)).compactMap { try weg.ort($0) }
        case .vorgang:
            return try db.rows(
                """
                SELECT \(VorgangKopf.spalten) FROM \(VorgangKopf.tabelle) WHERE \(Filter.vorgaenge(weg.akteur)) AND \(wo) \(blatt)
                """
            ).map(VorgangKopf.init(row:)).compactMap { try weg.ort($0) }
        case .dokument:
            return try db.rows(
                """
                \(DokumentKopf.auswahl) JOIN akte_akte a ON a.id = v.akte WHERE \(Filter.dokumente(weg.akteur)) AND \(wo) \(blatt)
                """
            ).map(DokumentKopf.init(row:)).compactMap { try weg.ort($0) }
        }
    }

    private var kennung: SQL {
        switch art {
        case .akte: "a.id"
        case .vorgang: "v.id"
        case .dokument: "d.id"
        }
    }

    private func spalte(_ feld: Feld) throws -> SQL {
        switch (art, feld) {
        case (_, .kennung): kennung
        case (.dokument, .name): "n.dateiname"
        case (.dokument, .betreff): "d.betreff"
        case (.dokument, .zustand): "d.zustand"
        case (.dokument, .angelegt): "d.angelegt"
        case (.dokument, .geaendert): "n.angelegt"
        case (.dokument, .mediatyp): "n.mediatyp"
        case (.dokument, .groesse): "n.groesse"
        case (.dokument, .zeichen): "(v.zeichen || '#' || d.lfd)"
        case (.vorgang, .name), (.vorgang, .betreff): "v.betreff"
        case (.vorgang, .zeichen): "v.zeichen"
        case (.vorgang, .zustand): "v.zustand"
        case (.vorgang, .angelegt): "v.angelegt"
        case (.vorgang, .geaendert): "v.bewegt"
        case (.akte, .name), (.akte, .betreff): "a.betreff"
        case (.akte, .zeichen): "a.zeichen"
        case (.akte, .zustand): "a.zustand"
        case (.akte, .angelegt), (.akte, .geaendert): "a.angelegt"
        case (.akte, .mediatyp), (.akte, .groesse), (.vorgang, .mediatyp), (.vorgang, .groesse): "NULL"
        }
    }

    private func sql(_ bedingung: Bedingung, _ weg: Baumweg) throws -> SQL {
        switch bedingung {
        case .immer(let wahr): return wahr ? "1=1" : "1=0"
        case .und(let teile): return "(" + SQL.joined(try teile.map { try sql($0, weg) }, by: " AND ") + ")"
        case .oder(let teile): return "(" + SQL.joined(try teile.map { try sql($0, weg) }, by: " OR ") + ")"
        case .nicht(let teil): return "NOT (" + (try sql(teil, weg)) + ")"
        case .vergleich(let feld, let vergleich, let wert): return try spalte(feld) + zeichen(vergleich) + Self.wert(wert)
        case .wie(let feld, let muster): return try spalte(feld) + " LIKE \(muster) ESCAPE '\\'"
        case .enthaelt(let text): return try enthaelt(text, weg)
        case .inVorgang(let id): return art == .dokument ? "d.vorgang = \(id)" : "1=0"
        case .inAkte(let id): return art == .akte ? "1=0" : "v.akte = \(id)"
        case .inPlan(let zeichen, let mitUnteren):
            guard mitUnteren else { return "a.plan = \(zeichen.text)" }
            return "(a.plan = \(zeichen.text) OR (a.plan > \(zeichen.text + ".") AND a.plan < \(zeichen.text + "/")))"
        }
    }

    private func zeichen(_ vergleich: Vergleich) -> SQL {
        switch vergleich {
        case .gleich: " = "
        case .ungleich: " <> "
        case .kleiner: " < "
        case .kleinerGleich: " <= "
        case .groesser: " > "
        case .groesserGleich: " >= "
        }
    }

    private static func wert(_ wert: Wert) -> SQL {
        switch wert {
        case .text(let text): "\(text)"
        case .zahl(let zahl): "\(zahl)"
        case .zeit(let zeit): "\(zeit)"
        }
    }

    /// By the full-text index, which knows itself who may see what.
    private func enthaelt(_ text: String, _ weg: Baumweg) throws -> SQL {
        let suchart: Suchart =
            switch art {
            case .akte: .akte
            case .vorgang: .vorgang
            case .dokument: .dokument
            }
        let treffer = try weg.db.suche(
            Suchanfrage(
                text + " ", sichtbarFuer: try Sicht.von(weg.akteur, weg.db), art: suchart.rawValue, limit: Self.fundstellen))
        return "\(kennung) IN (\(list: treffer.map(\.objekt)))"
    }
}
