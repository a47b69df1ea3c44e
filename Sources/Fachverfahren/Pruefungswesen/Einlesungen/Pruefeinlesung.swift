// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Identity
import Store

/// A file that was uploaded to an audit: first laid before a person, then taken over as a whole or thrown away.
struct Pruefeinlesung: Sendable {
    enum Art: String, Sendable, CaseIterable, SQLConvertible {
        case empfehlungen, kosten

        var deutsch: String { self == .kosten ? "IT-Kosten" : "Feststellungen und Empfehlungen" }
        var spalten: String {
            self == .kosten
                ? (Kostendatei.pflicht + Kostendatei.weitere).joined(separator: "; ")
                : "feststellung nr; feststellung; empfehlung nr; empfehlung; feld"
        }
    }

    enum Zustand: String, Sendable, SQLConvertible {
        case vorgelegt, uebernommen, verworfen, zurueckgenommen

        var deutsch: String {
            switch self {
            case .vorgelegt: "zur Ansicht"
            case .uebernommen: "übernommen"
            case .verworfen: "verworfen"
            case .zurueckgenommen: "zurückgenommen"
            }
        }
    }

    let id: PruefeinlesungID
    let pruefung: PruefungID
    let art: Art
    let dateiname: String
    let inhalt: Inhalt
    let zustand: Zustand
    /// The Dokument it was filed as.
    let dokument: DokumentID?
    let zeilen: Int
    let von: String
    let angelegt: Zeitpunkt
    let version: Int64

    var gegenstand: Gegenstand { Gegenstand("pr.einlesung", id.text, kennzeichen: dateiname) }

    init(row: Row) throws {
        id = try row["id"]
        pruefung = try row["pruefung"]
        art = try row["art"]
        dateiname = try row["dateiname"]
        inhalt = Inhalt(sha256: try row["sha256"], groesse: try row["groesse"])
        zustand = try row["zustand"]
        dokument = try row["dokument"]
        zeilen = try row["zeilen"]
        von = try row["von"]
        angelegt = try row["angelegt"]
        version = try row["version"]
    }
}

extension ReadAccess {
    func einlesung(_ id: PruefeinlesungID) throws -> Pruefeinlesung {
        guard let row = try row("SELECT * FROM pr_einlesung WHERE id = \(id)") else { throw PruefungswesenError.nichtGefunden }
        return try Pruefeinlesung(row: row)
    }

    func einlesungen(_ pruefung: PruefungID, _ art: Pruefeinlesung.Art? = nil) throws -> [Pruefeinlesung] {
        let nur: SQL = art.map { "AND art = \($0)" } ?? ""
        return try rows("SELECT * FROM pr_einlesung WHERE pruefung = \(pruefung) \(nur) ORDER BY id DESC").map(
            Pruefeinlesung.init(row:))
    }

    func empfehlungsdatei(_ bytes: [UInt8], _ pruefung: PruefungID) throws -> Empfehlungsdatei {
        Empfehlungsdatei(
            bytes, vorhandene: Set(try feststellungen(pruefung).map(\.nr)),
            empfehlungen: Set(try empfehlungen(pruefung).map(\.nr)))
    }

    func kostendatei(_ bytes: [UInt8], _ pruefung: PruefungID, am tag: Kalendertag) throws -> Kostendatei {
        var einheiten: [String: OrgNummer] = [:]
        for einheit in try orgEinheiten(am: tag) { einheiten[einheit.kurz.lowercased()] = einheit.nummer }
        return Kostendatei(
            bytes, einheiten: einheiten,
            vorhanden: Set(try kosten(pruefung).map { Kostendatei.Topf(jahr: $0.zeile.jahr, oe: $0.zeile.oe) }))
    }
}
