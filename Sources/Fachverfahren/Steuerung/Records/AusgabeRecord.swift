// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

extension Ausgabekopf {
    init(row: Row) throws {
        id = try row["id"]
        programm = try row["programm"]
        titel = try row["titel"]
        stichtag = Kalendertag(tagnummer: Int(try row["stichtag"] as Int64))
        kenntnis = try row["kenntnis"]
        fassung = try row["fassung"]
        stand = try Ausgabestand(spalte: try row["stand"])
        wer = try row["wer"]
        angelegt = try row["angelegt"]
        pruefsumme = try row["pruefsumme"]
        vorgang = try row["vorgang"]
        version = try row["version"]
        let text: String? = try row["kurzfassung"]
        kurzfassung = try text.map { Kurzfassung(text: $0, wer: try row["kurzfassung_wer"], am: try row["kurzfassung_am"]) }
    }
}

extension Ausgabestand {
    fileprivate init(spalte: Int64) throws {
        guard let stand = Ausgabestand(rawValue: Int(spalte)) else { throw StoreError.spalte("stand", "\(spalte)") }
        self = stand
    }
}

extension ReadAccess {
    /// Newest Stichtag first.
    func ausgaben(limit: Int = 200) throws -> [Ausgabekopf] {
        try rows("SELECT * FROM st_ausgabe ORDER BY stichtag DESC, id DESC LIMIT \(limit)").map(Ausgabekopf.init(row:))
    }

    func ausgabe(_ id: AusgabeID) throws -> Ausgabekopf? {
        try row("SELECT * FROM st_ausgabe WHERE id = \(id)").map(Ausgabekopf.init(row:))
    }

    /// The frozen edition of the same programme before that day.
    func letzteAusgabe(_ programm: ObjektID, vor stichtag: Kalendertag) throws -> Ausgabekopf? {
        try row(
            """
            SELECT * FROM st_ausgabe WHERE programm = \(programm) AND stichtag < \(Int64(stichtag.tagnummer))
              AND stand >= \(Int64(Ausgabestand.freigegeben.rawValue))
            ORDER BY stichtag DESC, id DESC LIMIT 1
            """
        ).map(Ausgabekopf.init(row:))
    }

    func schritte(_ id: AusgabeID) throws -> [Ausgabeschritt] {
        try rows("SELECT stand, am, wer FROM st_ausgabe_schritt WHERE ausgabe = \(id) ORDER BY stand").map {
            Ausgabeschritt(stand: try Ausgabestand(spalte: try $0["stand"]), am: try $0["am"], wer: try $0["wer"])
        }
    }

    /// The paper that was drafted when the edition was released: it rests on the filed report.
    func mitteilungsvorlage(_ id: AusgabeID) throws -> ObjektID? {
        guard let bericht = try dateien(id).first(where: { $0.format == .pdf })?.dokument.text else { return nil }
        return try value(
            """
            SELECT objekt FROM st_aussage
            WHERE art = \(Objektart.vorlage) AND feld = \(Vorlagenfelder().art.name) AND quelldokument = \(bericht)
            ORDER BY bekannt_von, id LIMIT 1
            """)
    }

    func dateien(_ id: AusgabeID) throws -> [Ausgabedatei] {
        let alle = try rows("SELECT format, dokument, sha256, groesse FROM st_ausgabe_datei WHERE ausgabe = \(id)").map { row in
            let name: String = try row["format"]
            guard let format = Berichtsformat(rawValue: name) else { throw StoreError.spalte("format", name) }
            return Ausgabedatei(
                format: format, dokument: try row["dokument"], sha256: try row["sha256"], groesse: try row["groesse"])
        }
        return Berichtsformat.allCases.compactMap { format in alle.first { $0.format == format } }
    }
}

extension WriteContext {
    func ausgabeAnlegen(_ id: AusgabeID, _ ausgabe: Berichtsausgabe) throws {
        try execute(
            """
            INSERT INTO st_ausgabe (id, programm, titel, stichtag, kenntnis, fassung, stand, wer, angelegt, version)
            VALUES (\(id), \(ausgabe.programm), \(ausgabe.titel.text), \(Int64(ausgabe.stichtag.tagnummer)), \(ausgabe.kenntnis),
              \(ausgabe.fassung), \(Int64(Ausgabestand.entwurf.rawValue)), \(akteur.kennung), \(jetzt), 1)
            """)
        try schrittSchreiben(id, .entwurf)
        vermerke(id.gegenstand, feld: "stand", neu: Ausgabestand.entwurf.deutsch)
    }

    /// - Throws: `StoreError.veraltet` where somebody was faster.
    func ausgabeWeiter(_ kopf: Ausgabekopf, nach stand: Ausgabestand) throws {
        try executeVersioned(
            """
            UPDATE st_ausgabe SET stand = \(Int64(stand.rawValue)), version = version + 1
            WHERE id = \(kopf.id) AND version = \(kopf.version)
            """)
        try schrittSchreiben(kopf.id, stand)
        vermerke(kopf.id.gegenstand, feld: "stand", alt: kopf.stand.deutsch, neu: stand.deutsch)
    }

    func ausgabeEinfrieren(_ id: AusgabeID, pruefsumme: String, vorgang: VorgangID, _ dateien: [Ausgabedatei]) throws {
        try execute("UPDATE st_ausgabe SET pruefsumme = \(pruefsumme), vorgang = \(vorgang) WHERE id = \(id)")
        for datei in dateien {
            try execute(
                """
                INSERT INTO st_ausgabe_datei (ausgabe, format, dokument, sha256, groesse)
                VALUES (\(id), \(datei.format.rawValue), \(datei.dokument), \(datei.sha256), \(datei.groesse))
                """)
            vermerke(id.gegenstand, feld: datei.format.rawValue, neu: datei.sha256)
        }
    }

    func kurzfassungSchreiben(_ kopf: Ausgabekopf, _ text: String?) throws {
        try executeVersioned(
            """
            UPDATE st_ausgabe SET kurzfassung = \(text), kurzfassung_wer = \(text == nil ? nil : akteur.kennung),
              kurzfassung_am = \(text == nil ? nil : jetzt), version = version + 1
            WHERE id = \(kopf.id) AND version = \(kopf.version)
            """)
        vermerke(kopf.id.gegenstand, feld: "kurzfassung", alt: kopf.kurzfassung?.text, neu: text)
    }

    private func schrittSchreiben(_ id: AusgabeID, _ stand: Ausgabestand) throws {
        try execute(
            """
            INSERT INTO st_ausgabe_schritt (ausgabe, stand, am, wer)
            VALUES (\(id), \(Int64(stand.rawValue)), \(jetzt), \(akteur.kennung))
            """)
    }
}

extension AusgabeID {
    fileprivate var gegenstand: Gegenstand { Gegenstand("st.ausgabe", text) }
}
