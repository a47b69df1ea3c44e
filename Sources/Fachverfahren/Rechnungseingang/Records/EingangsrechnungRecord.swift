// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store
import Xrechnung

extension Rechnungszustand: SQLConvertible {}
extension Eingangsweg: SQLConvertible {}

/// Findings as text of a column.
enum Befundspalte {
    private struct Zeile: Codable {
        let regel: String
        let schwere: String
        let text: String
        let ort: String
    }

    static func schreiben(_ befunde: [Rechnungsbefund]) throws -> String {
        let zeilen = befunde.map { Zeile(regel: $0.regel, schwere: $0.schwere.rawValue, text: $0.text, ort: $0.ort) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(zeilen), as: UTF8.self)
    }

    static func lesen(_ text: String) throws -> [Rechnungsbefund] {
        try JSONDecoder().decode([Zeile].self, from: Data(text.utf8)).map {
            Rechnungsbefund(regel: $0.regel, schwere: .init(rawValue: $0.schwere) ?? .fehler, text: $0.text, ort: $0.ort)
        }
    }
}

extension Eingangsrechnung {
    init(row: Row) throws {
        self.init(
            id: try row["id"], nummer: try row["nummer"], weg: try row["weg"], eingegangen: try row["eingegangen"],
            zustand: try row["zustand"], oe: try row["oe"],
            kopf: Rechnungskopf(
                syntax: try row["syntax"], verkaeufer: try row["verkaeufer"], verkaeuferkennung: try row["verkaeuferkennung"],
                rechnungsnummer: try row["rechnungsnummer"], datum: try row["datum"], betrag: try row["betrag"],
                waehrung: try row["waehrung"], leitweg: try row["leitweg"], faellig: try row["faellig"]),
            sha256: try row["sha256"], groesse: try row["groesse"], dateiname: try row["dateiname"],
            befunde: try Befundspalte.lesen(try row["befunde"]), vorgang: try row["vorgang"], dokument: try row["dokument"],
            xmlDokument: try row["xml_dokument"],
            vermerk: try row["vermerk"], entschieden: try row["entschieden"], entschiedenVon: try row["entschieden_von"],
            version: try row["version"])
    }
}

/// What a clerk looks for among invoices.
struct Rechnungsauswahl: Sendable {
    var zustand: Rechnungszustand?
    /// Part of the seller, the invoice number or the receipt number.
    var text = ""

    fileprivate func bedingung(_ akteur: Akteur) -> SQL {
        let einheiten = akteur.einheiten(mit: RechnungRechte.lesen).map(\.wert).sorted()
        var teile: [SQL] = ["oe IN (\(list: einheiten.isEmpty ? [-1] : einheiten))"]
        if let zustand { teile.append("zustand = \(zustand)") }
        let gesucht = text.lowercased().replacing("~", with: "~~").replacing("%", with: "~%").replacing("_", with: "~_")
        if !gesucht.isEmpty {
            let muster = "%\(gesucht)%"
            teile.append(
                """
                (LOWER(verkaeufer) LIKE \(muster) ESCAPE '~' OR LOWER(rechnungsnummer) LIKE \(muster) ESCAPE '~'
                  OR LOWER(nummer) LIKE \(muster) ESCAPE '~')
                """)
        }
        return SQL.joined(teile, by: " AND ")
    }
}

extension ReadAccess {
    func eingangsrechnung(_ id: EingangsrechnungID) throws -> Eingangsrechnung? {
        try row("SELECT * FROM re_eingang WHERE id = \(id)").map(Eingangsrechnung.init(row:))
    }

    /// - Throws: `nichtGefunden` for what the actor must not know of.
    func eingangsrechnung(_ id: EingangsrechnungID, fuer akteur: Akteur) throws -> Eingangsrechnung {
        guard let rechnung = try eingangsrechnung(id), akteur.darf(RechnungRechte.lesen, in: rechnung.oe) else {
            throw RechnungseingangError.nichtGefunden
        }
        return rechnung
    }

    /// The newest first.
    func eingangsrechnungen(_ auswahl: Rechnungsauswahl, fuer akteur: Akteur, limit: Int, ab: Int = 0) throws
        -> [Eingangsrechnung]
    {
        try rows("SELECT * FROM re_eingang WHERE \(auswahl.bedingung(akteur)) ORDER BY id DESC LIMIT \(limit) OFFSET \(ab)")
            .map(Eingangsrechnung.init(row:))
    }

    func eingangsrechnungszahl(_ auswahl: Rechnungsauswahl, fuer akteur: Akteur) throws -> Int {
        try value("SELECT COUNT(*) FROM re_eingang WHERE \(auswahl.bedingung(akteur))") ?? 0
    }

    /// The same invoice of the same seller that was not refused.
    func vorhandene(_ kopf: Rechnungskopf) throws -> Eingangsrechnung? {
        try row(
            """
            SELECT * FROM re_eingang WHERE verkaeuferkennung = \(kopf.verkaeuferkennung) AND rechnungsnummer = \(kopf.rechnungsnummer)
              AND datum = \(kopf.datum) AND zustand <> \(Rechnungszustand.zurueckgewiesen) LIMIT 1
            """
        ).map(Eingangsrechnung.init(row:))
    }
}

extension WriteContext {
    func eingangsrechnungEintragen(_ rechnung: Eingangsrechnung, posteingang: String? = nil) throws {
        let k = rechnung.kopf
        try execute(
            """
            INSERT INTO re_eingang (id, nummer, weg, eingegangen, zustand, oe, syntax, verkaeufer, verkaeuferkennung, rechnungsnummer, datum,
              betrag, waehrung, leitweg, faellig, sha256, groesse, dateiname, befunde, vorgang, dokument, xml_dokument, posteingang, vermerk,
              entschieden, entschieden_von, version)
            VALUES (\(rechnung.id), \(rechnung.nummer), \(rechnung.weg), \(rechnung.eingegangen), \(rechnung.zustand), \(rechnung.oe),
              \(k.syntax), \(k.verkaeufer), \(k.verkaeuferkennung), \(k.rechnungsnummer), \(k.datum), \(k.betrag), \(k.waehrung), \(k.leitweg),
              \(k.faellig), \(rechnung.sha256), \(rechnung.groesse), \(rechnung.dateiname), \(try Befundspalte.schreiben(rechnung.befunde)),
              \(rechnung.vorgang), \(rechnung.dokument), \(rechnung.xmlDokument), \(posteingang), \(rechnung.vermerk), \(rechnung.entschieden),
              \(rechnung.entschiedenVon), 1)
            """)
        vermerke(rechnung.gegenstand, feld: "zustand", neu: rechnung.zustand.rawValue)
        vermerke(rechnung.gegenstand, feld: "inhalt", neu: rechnung.sha256)
    }
}
