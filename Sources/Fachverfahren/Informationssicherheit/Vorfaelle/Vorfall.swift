// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store

/// An incident of information security, from the moment it was noticed to the lessons drawn.
struct Vorfall: Sendable {
    struct Meldung: Hashable, Sendable, Codable {
        let zeit: Zeitpunkt
        let an: String
    }

    let id: VorfallID
    /// Such as `SV-2026-003`.
    let nummer: String
    let vorgang: VorgangID
    let betreff: String
    var beschreibung: String
    /// The clock counts from here.
    let bemerkt: Zeitpunkt
    var klasse: Vorfallklasse?
    /// Why it is classed so.
    var einstufung: String
    var zielobjekt: ZielobjektID?
    /// Number of a breach of personal data that belongs to it; that one has a clock of its own.
    var panne: String?
    var meldungen: [String: Meldung]
    var lehren: String
    var abgeschlossen: Zeitpunkt?
    let von: String
    let angelegt: Zeitpunkt
    let version: Int64

    var gegenstand: Gegenstand { Gegenstand("is.vorfall", id.text, kennzeichen: nummer) }

    /// The reports due for its class, each with how it stands.
    func uhr(_ stufen: [Meldestufe], jetzt: Zeitpunkt) -> [(stufe: Meldestufe, stand: Meldestand)] {
        guard let klasse else { return [] }
        let geltend = stufen.filter { $0.klassen.contains(klasse) }
        return geltend.map { stufe -> (stufe: Meldestufe, stand: Meldestand) in
            let vorige = stufe.nach.flatMap { name in geltend.first { $0.schluessel == name } }
            let anfang: Zeitpunkt? = vorige.map { meldungen[$0.schluessel]?.zeit } ?? bemerkt
            guard let anfang else { return (stufe, .wartet(auf: vorige?.titel ?? "")) }
            let ende = stufe.ende(ab: anfang)
            if let meldung = meldungen[stufe.schluessel] {
                return (stufe, .gemeldet(am: meldung.zeit, rechtzeitig: meldung.zeit <= ende))
            }
            return (stufe, jetzt <= ende ? .laeuft(bis: ende, rest: ende - jetzt) : .ueberschritten(seit: ende))
        }
    }

    /// What stands in the way of the end, in words.
    func hindernisse(_ stufen: [Meldestufe], jetzt: Zeitpunkt) -> [String] {
        var offen: [String] = []
        if klasse == nil { offen.append("Der Vorfall ist nicht eingestuft.") }
        for (stufe, stand) in uhr(stufen, jetzt: jetzt) where stand.istOffen { offen.append("\(stufe.titel) fehlt.") }
        if lehren.isEmpty { offen.append("Ursache und Lehren sind nicht beschrieben.") }
        return offen
    }
}

extension Vorfall {
    init(row: Row) throws {
        self.init(
            id: try row["id"], nummer: try row["nummer"], vorgang: try row["vorgang"], betreff: try row["betreff"],
            beschreibung: try row["beschreibung"], bemerkt: try row["bemerkt"],
            klasse: (try row["klasse"] as String?).flatMap(Vorfallklasse.init(rawValue:)), einstufung: try row["einstufung"],
            zielobjekt: try row["zielobjekt"], panne: try row["panne"],
            meldungen: try JSONDecoder().decode([String: Meldung].self, from: Data((try row["meldungen"] as String).utf8)),
            lehren: try row["lehren"], abgeschlossen: try row["abgeschlossen"], von: try row["von"],
            angelegt: try row["angelegt"], version: try row["version"])
    }

    func angaben(_ stufen: [Meldestufe]) -> [(feld: String, wert: String?)] {
        [
            ("beschreibung", beschreibung), ("klasse", klasse?.deutsch), ("einstufung", einstufung),
            ("zielobjekt", zielobjekt?.text), ("panne", panne), ("lehren", lehren), ("abgeschlossen", abgeschlossen?.deutsch),
        ] + stufen.map { ("gemeldet-\($0.schluessel)", meldungen[$0.schluessel].map { "\($0.zeit.deutsch) an \($0.an)" }) }
    }

    var meldungstext: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(meldungen), as: UTF8.self)
        }
    }
}

/// A step taken in an incident.
struct Vorfallschritt: Sendable {
    let zeit: Zeitpunkt
    let von: String
    let text: String
}

extension ReadAccess {
    func vorfall(_ id: VorfallID) throws -> Vorfall? {
        try row("SELECT * FROM is_vorfall WHERE id = \(id)").map(Vorfall.init(row:))
    }

    /// Open ones first, the oldest on top; then those that are over, the newest on top.
    func vorfaelle(limit: Int = 500) throws -> [Vorfall] {
        let offene = try rows("SELECT * FROM is_vorfall WHERE abgeschlossen IS NULL ORDER BY bemerkt, id LIMIT \(limit)")
        let fertige = try rows(
            "SELECT * FROM is_vorfall WHERE abgeschlossen IS NOT NULL ORDER BY abgeschlossen DESC, id LIMIT \(limit)")
        return try (offene + fertige).map(Vorfall.init(row:))
    }

    func offeneVorfaelle() throws -> Int { try value("SELECT COUNT(*) FROM is_vorfall WHERE abgeschlossen IS NULL") ?? 0 }

    func vorfallschritte(_ id: VorfallID) throws -> [Vorfallschritt] {
        try rows("SELECT * FROM is_vorfallschritt WHERE vorfall = \(id) ORDER BY nr").map {
            Vorfallschritt(zeit: try $0["zeit"], von: try $0["von"], text: try $0["text"])
        }
    }
}
