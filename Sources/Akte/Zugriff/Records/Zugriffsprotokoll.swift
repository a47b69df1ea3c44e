// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// One line of the log as it is read.
struct Protokollzeile: Hashable, Sendable {
    let id: String
    let zeit: Zeitpunkt
    let person: MitarbeiterID
    let objekt: String
    let art: String
    let zeichen: String
    let oe: OrgNummer
    let weg: Lesezugriff.Weg?
    let anlaesse: [Lesezugriff.Anlass]

    init(row: Row) throws {
        id = try row["id"]
        zeit = try row["zeit"]
        person = try row["person"]
        objekt = try row["objekt"]
        art = try row["art"]
        zeichen = try row["zeichen"]
        oe = try row["oe"]
        weg = Lesezugriff.Weg(rawValue: try row["weg"])
        let worte: String = try row["anlass"]
        anlaesse = worte.split(separator: " ").compactMap { Lesezugriff.Anlass(rawValue: String($0)) }
    }
}

/// The log, newest first, narrowed to the units in which the reader may read it.
struct Zugriffsprotokoll {
    struct Auswahl: Hashable, Sendable {
        var person: MitarbeiterID?
        /// Sign of an Akte, a Vorgang or a Dokument; what lies below counts too.
        var zeichen: String?
        var ab: Kalendertag?
        var bis: Kalendertag?
        var anlass: Lesezugriff.Anlass?
    }

    let akteur: Akteur
    var auswahl = Auswahl()

    func seite(_ db: some ReadAccess, nach marke: Seitenmarke? = nil, limit: Int = 50) throws -> Seite<Protokollzeile> {
        guard akteur.darf(AkteRechte.protokollLesen) else { throw AkteError.verboten }
        let ab: SQL =
            marke.flatMap { marke in
                Int64(marke.stelle).map { "AND (zeit < \($0) OR (zeit = \($0) AND id < \(marke.id)))" }
            } ?? ""
        let zeilen = try db.rows(
            """
            SELECT * FROM akte_zugriffsprotokoll WHERE \(bedingung) \(ab) ORDER BY zeit DESC, id DESC LIMIT \(limit + 1)
            """
        ).map(Protokollzeile.init(row:))
        return Seite(zeilen, limit: limit) { Seitenmarke(stelle: String($0.zeit.millisekunden), id: $0.id) }
    }

    func anzahl(_ db: some ReadAccess) throws -> Anzahl { try db.anzahl("FROM akte_zugriffsprotokoll WHERE \(bedingung)") }

    private var bedingung: SQL {
        var teile: [SQL] = []
        if case .system = akteur {
        } else {
            teile.append("oe IN (\(list: akteur.einheiten(mit: AkteRechte.protokollLesen).sorted()))")
        }
        if let person = auswahl.person { teile.append("person = \(person)") }
        if let zeichen = auswahl.zeichen {
            teile.append(
                "(zeichen = \(zeichen) OR substr(zeichen, 1, \(zeichen.count + 1)) IN (\(list: [zeichen + "/", zeichen + "#"])))")
        }
        if let ab = auswahl.ab { teile.append("zeit >= \(ab.um(0, 0))") }
        if let bis = auswahl.bis { teile.append("zeit < \(bis.plus(tage: 1).um(0, 0))") }
        // The reasons are words with blanks between them.
        if let anlass = auswahl.anlass { teile.append("(' ' || anlass || ' ') LIKE \("% \(anlass.rawValue) %")") }
        return teile.isEmpty ? "1=1" : SQL.joined(teile, by: " AND ")
    }
}
