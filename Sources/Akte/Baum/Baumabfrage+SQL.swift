// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension Baumabfrage {
    /// What was found, in its order; one more than wanted tells that there is more.
    public func orte(_ weg: Baumweg) throws -> [Baumort] { try fund(weg).orte }

    public func fund(_ weg: Baumweg) throws -> Fund {
        guard ueberspringen >= 0, limit > 0, ueberspringen + limit <= Self.weitestens else {
            throw AkteError.zuVieleEintraege(Self.weitestens)
        }
        var volltext = Volltext(weg)
        let quellen = try teile.map { try $0.quelle(ordnung.map(\.feld), weg, &volltext) }
        let folge = ordnung.indices.map { stelle -> SQL in
            ordnung[stelle].absteigend ? Self.schluessel(stelle) + " DESC" : Self.schluessel(stelle)
        }
        // The database sorts all kinds together, so that both engines follow their own order of letters.
        let zeilen = try weg.db.rows(
            """
            SELECT t.art, t.id FROM (\(SQL.joined(quellen, by: " UNION ALL "))) t
            ORDER BY \(SQL.joined(folge + (teile.count > 1 ? ["t.art", "t.id"] : ["t.id"]), by: ", ")) LIMIT \(limit) OFFSET \(ueberspringen)
            """)
        let treffer = try zeilen.map { (art: try $0["art"] as String, id: try $0["id"] as String) }
        return Fund(orte: try Self.laden(treffer, weg), unvollstaendig: volltext.unvollstaendig)
    }

    fileprivate static func schluessel(_ stelle: Int) -> SQL {
        switch stelle {
        case 0: "t.k0"
        case 1: "t.k1"
        case 2: "t.k2"
        default: "t.k3"
        }
    }

    /// Loads what was found, one statement a kind.
    private static func laden(_ treffer: [(art: String, id: String)], _ weg: Baumweg) throws -> [Baumort] {
        func ids(_ art: Art) -> [String] { treffer.filter { $0.art == art.rawValue }.map(\.id) }
        var orte: [String: Baumort] = [:]
        let (akten, vorgaenge, dokumente) = (ids(.akte), ids(.vorgang), ids(.dokument))
        if !akten.isEmpty {
            for row in try weg.db.rows("SELECT \(AkteKopf.spalten) FROM akte_akte a WHERE a.id IN (\(list: akten))") {
                let akte = try AkteKopf(row: row)
                orte[akte.id.text] = try weg.ort(akte)
            }
        }
        if !vorgaenge.isEmpty {
            for row in try weg.db.rows(
                "SELECT \(VorgangKopf.spalten) FROM \(VorgangKopf.tabelle) WHERE v.id IN (\(list: vorgaenge))")
            {
                let vorgang = try VorgangKopf(row: row)
                orte[vorgang.id.text] = try weg.ort(vorgang)
            }
        }
        if !dokumente.isEmpty {
            for row in try weg.db.rows("\(DokumentKopf.auswahl) WHERE d.id IN (\(list: dokumente))") {
                let dokument = try DokumentKopf(row: row)
                orte[dokument.id.text] = try weg.ort(dokument)
            }
        }
        return treffer.compactMap { orte[$0.id] }
    }
}

/// Words that were looked up in one query, and whether there were more hits than are looked at.
struct Volltext {
    let weg: Baumweg
    private(set) var unvollstaendig = false

    init(_ weg: Baumweg) { self.weg = weg }

    /// By the full-text index, which knows itself who may see what.
    mutating func funde(_ text: String, _ art: Suchart) throws -> [String] {
        let treffer = try weg.db.suche(
            Suchanfrage(
                text + " ", sichtbarFuer: try Sicht.von(weg.akteur, weg.db), art: art.rawValue,
                limit: Baumabfrage.fundstellen + 1))
        if treffer.count > Baumabfrage.fundstellen { unvollstaendig = true }
        return treffer.prefix(Baumabfrage.fundstellen).map(\.objekt)
    }
}

extension Baumabfrage.Teil {
    fileprivate typealias Bedingung = Baumabfrage.Bedingung
    fileprivate typealias Feld = Baumabfrage.Feld
    fileprivate typealias Vergleich = Baumabfrage.Vergleich
    fileprivate typealias Wert = Baumabfrage.Wert

    /// Kind and identity of what meets the conditions, with what it is sorted by.
    fileprivate func quelle(_ felder: [Feld], _ weg: Baumweg, _ volltext: inout Volltext) throws -> SQL {
        guard felder.count <= 4 else { throw AkteError.zuVieleEintraege(4) }
        var spalten: SQL = artname + " AS art, " + kennung + " AS id"
        for (stelle, feld) in felder.enumerated() {
            let quelle = try spalte(feld)
            spalten = "\(spalten), \(quelle) AS k\(Self.ziffer(stelle))"
        }
        let wo = try sql(bedingung, weg, &volltext)
        switch art {
        case .akte: return "SELECT \(spalten) FROM akte_akte a WHERE \(Filter.akten(weg.akteur)) AND \(wo)"
        case .vorgang:
            return
                "SELECT \(spalten) FROM akte_vorgang v JOIN akte_akte a ON a.id = v.akte WHERE \(Filter.vorgaenge(weg.akteur)) AND \(wo)"
        case .dokument:
            return """
                SELECT \(spalten) FROM akte_dokument d JOIN akte_dokumentversion n ON n.dokument = d.id AND n.nr = d.versionen
                JOIN akte_vorgang v ON v.id = d.vorgang JOIN akte_akte a ON a.id = v.akte
                WHERE \(Filter.dokumente(weg.akteur)) AND \(wo)
                """
        }
    }

    private static func ziffer(_ stelle: Int) -> SQL {
        switch stelle {
        case 0: "0"
        case 1: "1"
        case 2: "2"
        default: "3"
        }
    }

    private var artname: SQL {
        switch art {
        case .akte: "'akte'"
        case .vorgang: "'vorgang'"
        case .dokument: "'dokument'"
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
        case (.dokument, .zeichen): "(v.zeichen || '#' || d.lfd || COALESCE(d.zeichenzusatz, ''))"
        case (.vorgang, .name): Self.ordnername("v.zeichen", "v.betreff")
        case (.vorgang, .betreff): "v.betreff"
        case (.vorgang, .zeichen): "v.zeichen"
        case (.vorgang, .zustand): "v.zustand"
        case (.vorgang, .angelegt): "v.angelegt"
        case (.vorgang, .geaendert): "v.bewegt"
        case (.akte, .name): Self.ordnername("a.zeichen", "a.betreff")
        case (.akte, .betreff): "a.betreff"
        case (.akte, .zeichen): "a.zeichen"
        case (.akte, .zustand): "a.zustand"
        case (.akte, .angelegt), (.akte, .geaendert): "a.angelegt"
        case (.akte, .mediatyp), (.akte, .groesse), (.vorgang, .mediatyp), (.vorgang, .groesse): "NULL"
        }
    }

    /// `Baumname.ordner` in SQL, but for the cut of very long names.
    private static func ordnername(_ zeichen: SQL, _ betreff: SQL) -> SQL {
        func sauber(_ spalte: SQL) -> SQL {
            let ersetzt = #"/\<>:"|?*"#.reduce(spalte) { (teil: SQL, zeichen: Character) -> SQL in
                "replace(\(teil), \(String(zeichen)), '_')"
            }
            return "rtrim(\(ersetzt), '. ')"
        }
        return "(\(sauber(zeichen)) || ' ' || \(sauber(betreff)))"
    }

    /// A name as it is shown: that of a document may bear its number, that of a folder may be cut.
    private func istName(_ name: String) throws -> SQL {
        let gleich: SQL = try spalte(.name) + " = \(name)"
        if art == .dokument {
            guard let nummer = Baumname.nummer(name) else { return gleich }
            return "(" + gleich + " OR (n.dateiname = \(nummer.dateiname) AND d.lfd = \(nummer.lfd)))"
        }
        guard name.hasSuffix("…"), name.utf8.count > 100 else { return gleich }
        let anfang = String(name.dropLast())
        let gezeigt = try spalte(.name)
        return "(\(gleich) OR substr(\(gezeigt), 1, CAST(\(anfang.unicodeScalars.count) AS INTEGER)) = \(anfang))"
    }

    private func sql(_ bedingung: Bedingung, _ weg: Baumweg, _ volltext: inout Volltext) throws -> SQL {
        switch bedingung {
        case .immer(let wahr): return wahr ? "1=1" : "1=0"
        case .und(let teile): return "(" + SQL.joined(try teile.map { try sql($0, weg, &volltext) }, by: " AND ") + ")"
        case .oder(let teile): return "(" + SQL.joined(try teile.map { try sql($0, weg, &volltext) }, by: " OR ") + ")"
        case .nicht(let teil): return "NOT (" + (try sql(teil, weg, &volltext)) + ")"
        case .vergleich(.name, .gleich, .text(let name)): return try istName(name)
        case .vergleich(.name, .ungleich, .text(let name)): return "NOT " + (try istName(name))
        case .vergleich(let feld, let vergleich, let wert): return try spalte(feld) + zeichen(vergleich) + Self.wert(wert)
        case .wie(let feld, let muster): return try wie(feld, muster, weg.db.dialect)
        case .enthaelt(let text): return try "\(kennung) IN (\(list: volltext.funde(text, suchart)))"
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

    private var suchart: Suchart {
        switch art {
        case .akte: .akte
        case .vorgang: .vorgang
        case .dokument: .dokument
        }
    }

    /// LIKE of the standard tells capitals from small letters; SQLite's does not, its GLOB does.
    private func wie(_ feld: Feld, _ muster: String, _ dialect: Dialect) throws -> SQL {
        switch dialect {
        case .postgresql: return try spalte(feld) + " LIKE \(muster) ESCAPE '\\'"
        case .sqlite: return try spalte(feld) + " GLOB \(Self.glob(muster))"
        }
    }

    static func glob(_ muster: String) -> String {
        var out = ""
        var woertlich = false
        for zeichen in muster {
            switch (zeichen, woertlich) {
            case ("\\", false):
                woertlich = true
                continue
            case ("%", false): out += "*"
            case ("_", false): out += "?"
            case ("*", _), ("?", _), ("[", _): out += "[\(zeichen)]"
            default: out.append(zeichen)
            }
            woertlich = false
        }
        return out
    }
}
