// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

extension Feldaussage {
    init(row: Row) throws {
        art = try row["art"]
        linie = Linienschluessel(objekt: try row["objekt"], feld: try row["feld"], glied: try row["glied"])
        let von: Int64 = try row["gilt_von"]
        let bis: Int64 = try row["bekannt_bis"]
        aussage = Aussage(
            id: try row["id"],
            gilt: try Geltungszeit(von: Kalendertag(tagnummer: Int(von)), vor: Offen.tag(try row["gilt_vor"])),
            bekannt: Kenntniszeit(von: try row["bekannt_von"], bis: Offen.zeit(bis)),
            wert: try Wertspalten(row: row).lesen(), quelle: try Quelle(row: row), wer: try row["wer"],
            erfasst: try row["erfasst"])
    }

    /// The row in brackets, in the order of `einfuegen`.
    private var zeile: SQL {
        get throws {
            let spalten = try Wertspalten(aussage.wert)
            return """
                (\(aussage.id), \(linie.objekt), \(art), \(linie.feld), \(linie.glied), \(Int64(aussage.gilt.von.tagnummer)),
                \(Offen.spalte(aussage.gilt.vor)), \(aussage.bekannt.von), \(Offen.spalte(aussage.bekannt.bis)),
                \(aussage.erfasst), \(spalten.wertart), \(spalten.wert), \(spalten.grund), \(spalten.ziel),
                \(aussage.quelle.name), \(aussage.quelle.dokument), \(aussage.quelle.stelle), \(aussage.wer))
                """
        }
    }

    /// Few widths, so that any number of rows makes few different statements.
    static func einfuegen(_ aussagen: [Feldaussage]) throws -> [SQL] {
        var anweisungen: [SQL] = []
        var rest = aussagen[...]
        while !rest.isEmpty {
            let breite = rest.count >= 32 ? 32 : 1
            let zeilen = try rest.prefix(breite).map { try $0.zeile }
            anweisungen.append(
                """
                INSERT INTO st_aussage (id, objekt, art, feld, glied, gilt_von, gilt_vor, bekannt_von, bekannt_bis, erfasst,
                  wertart, wert, grund, ziel, quelle, quelldokument, stelle, wer)
                VALUES \(SQL.joined(zeilen, by: ", "))
                """)
            rest = rest.dropFirst(breite)
        }
        return anweisungen
    }
}

extension Quelle {
    fileprivate init(row: Row) throws {
        let stelle: String? = try row["stelle"]
        let name: String? = try row["quelle"]
        if let name {
            self = .herkunft(name, url: stelle)
        } else {
            self = .dokument(try row["quelldokument"], stelle: stelle)
        }
    }

    /// `nil` for a Dokument.
    fileprivate var name: String? { if case .herkunft(let name, _) = self { name } else { nil } }

    fileprivate var dokument: QuelldokumentID? { if case .dokument(let id, _) = self { id } else { nil } }

    /// Where in the Dokument, or the address of the origin.
    fileprivate var stelle: String? {
        switch self {
        case .dokument(_, let stelle): stelle
        case .herkunft(_, let url): url
        }
    }
}
