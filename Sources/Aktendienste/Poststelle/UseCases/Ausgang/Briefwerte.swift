// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store

/// What stands for the placeholders in a letter of this Vorgang.
enum Briefwerte {
    static func lesen(
        _ db: some ReadAccess, _ vorgang: VorgangKopf, _ ziel: Versandziel, _ akteur: Akteur, _ absender: Briefabsender?,
        am tag: Kalendertag
    ) throws -> [String: String] {
        let beteiligte = try db.beteiligte(in: vorgang.id).map(\.angaben)
        // Of every kind of Akte: a template for several must not fail in one that lacks a field.
        var werte = Dictionary(try namen(db).map { ($0.name, "") }, uniquingKeysWith: { a, _ in a })
        let oben = [
            "zeichen": vorgang.zeichen.text, "aktenzeichen": vorgang.akteZeichen.text, "betreff": vorgang.betreff,
            "datum": tag.deutschLang, "empfaenger": ziel.name,
            "anschrift": [ziel.name, ziel.anschrift].compactMap(\.self).joined(separator: "\n"),
            "einheit": try db.orgEinheit(vorgang.oe)?.name ?? "", "bearbeiter": akteur.mitarbeiter?.name ?? "",
            "stadt": absender?.stadt ?? "", "frist": vorgang.frist?.deutsch ?? "",
            "beteiligte": beteiligte.map(\.name).joined(separator: ", "),
        ]
        werte.merge(oben) { _, neu in neu }
        werte.merge(partei(beteiligte.first { $0.name == ziel.name }, ziel)) { _, neu in neu }
        werte.merge(try akte(db, vorgang, akteur)) { _, neu in neu }
        return werte
    }

    /// All names a template may use: the fixed ones, and the fields of every kind of Akte.
    static func namen(_ db: some ReadAccess) throws -> [(name: String, bedeutung: String)] {
        var alle = Platzhalter.namen, da = Set(alle.map(\.name))
        for art in try db.aktenarten() {
            for feld in art.schema.felder where da.insert("akte.\(feld.schluessel)").inserted {
                alle.append(("akte.\(feld.schluessel)", "\(feld.bezeichnung) (\(art.bezeichnung))"))
            }
        }
        return alle
    }

    /// The party the letter goes to; of anybody else only what was typed is known.
    private static func partei(_ b: BeteiligterAnlage?, _ ziel: Versandziel) -> [String: String] {
        [
            "partei.name": b?.name ?? ziel.name, "partei.art": b?.art.deutsch ?? "", "partei.rolle": b?.rolle.deutsch ?? "",
            "partei.strasse": b?.anschrift?.strasse ?? "", "partei.plz": b?.anschrift?.plz ?? "",
            "partei.ort": b?.anschrift?.ort ?? "", "partei.land": b?.anschrift?.land ?? "",
            "partei.email": b?.email ?? ziel.email ?? "",
        ]
    }

    /// The values of the Akte as people read them, where the writer may see them.
    private static func akte(_ db: some ReadAccess, _ vorgang: VorgangKopf, _ akteur: Akteur) throws -> [String: String] {
        guard let akte = try db.akte(vorgang.akteID), AkteRechte.sieht(akteur, akte),
            let angaben = try db.aktenangaben(akte.id)
        else { return [:] }
        var werte: [String: String] = [:]
        let schema = try angaben.aktenart.flatMap { try db.aktenart($0) }?.schema
        for (schluessel, wert) in angaben.metadaten {
            werte["akte.\(schluessel)"] = schema?.feld(schluessel)?.anzeige(wert) ?? wert
        }
        werte["akte.betreff"] = akte.betreff
        return werte
    }
}
