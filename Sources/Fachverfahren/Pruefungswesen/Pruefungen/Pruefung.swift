// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// One audit, from its first appointment to the end of the answers. Its recommendations are followed up beyond that.
struct Pruefung: Sendable {
    let id: PruefungID
    /// Such as `IP-2026-001`.
    let nummer: String
    let titel: String
    /// Who audits, such as "Gemeindeprüfungsanstalt NRW".
    let prueferin: String
    /// The version of the questions it began with and keeps.
    let fassung: FassungID
    let vorgang: VorgangID
    let beginn: Kalendertag
    /// Day and number of the finished report.
    let bericht: Kalendertag?
    let berichtsnummer: String?
    /// By when the town says what it thinks of the recommendations.
    let stellungnahmeBis: Kalendertag?
    let abgeschlossen: Zeitpunkt?
    let angelegt: Zeitpunkt
    let version: Int64

    var gegenstand: Gegenstand { Gegenstand("pr.pruefung", id.text, kennzeichen: nummer) }

    init(row: Row) throws {
        id = try row["id"]
        nummer = try row["nummer"]
        titel = try row["titel"]
        prueferin = try row["prueferin"]
        fassung = try row["fassung"]
        vorgang = try row["vorgang"]
        beginn = Kalendertag(iso: try row["beginn"] as String) ?? Kalendertag(tagnummer: 0)
        bericht = (try row["bericht"] as String?).flatMap { Kalendertag(iso: $0) }
        berichtsnummer = try row["berichtsnummer"]
        stellungnahmeBis = (try row["stellungnahme_bis"] as String?).flatMap { Kalendertag(iso: $0) }
        abgeschlossen = try row["abgeschlossen"]
        angelegt = try row["angelegt"]
        version = try row["version"]
    }
}

extension ReadAccess {
    func pruefung(_ id: PruefungID) throws -> Pruefung {
        guard let row = try row("SELECT * FROM pr_pruefung WHERE id = \(id)") else { throw PruefungswesenError.nichtGefunden }
        return try Pruefung(row: row)
    }

    /// Running ones first, each the newest on top.
    func pruefungen() throws -> [Pruefung] {
        let alle = try rows("SELECT * FROM pr_pruefung ORDER BY id DESC LIMIT 500").map(Pruefung.init(row:))
        return alle.filter { $0.abgeschlossen == nil } + alle.filter { $0.abgeschlossen != nil }
    }

    /// The audit, as long as its answers and findings may change.
    func laufendePruefung(_ id: PruefungID) throws -> Pruefung {
        let pruefung = try pruefung(id)
        guard pruefung.abgeschlossen == nil else { throw PruefungswesenError.abgeschlossen }
        return pruefung
    }
}
