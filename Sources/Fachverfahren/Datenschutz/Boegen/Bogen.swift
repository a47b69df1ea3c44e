// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store

enum BogenTag {}
typealias BogenID = ID<BogenTag>

/// A questionnaire that was filled in.
struct Bogen: Sendable {
    let id: BogenID
    let art: Bogenart
    var titel: String
    /// Entry of the register it belongs to.
    var verarbeitung: VerarbeitungID?
    /// The day by which it is to be looked at again (Art. 35(11)).
    var pruefenBis: Kalendertag?
    var antworten: [String: Bogeneintrag]
    /// Empty for other kinds than a contract.
    var vertrag: Vertragsangaben
    let geaendert: Zeitpunkt
    let von: String
    let version: Int64

    var gegenstand: Gegenstand { Gegenstand("ds.bogen", id.text, kennzeichen: titel) }

    init(row: Row) throws {
        id = try row["id"]
        art = try row["art"]
        titel = try row["titel"]
        verarbeitung = try row["verarbeitung"]
        pruefenBis = (try row["pruefen_bis"] as String?).flatMap { Kalendertag(iso: $0) }
        antworten = try JSONDecoder().decode([String: Bogeneintrag].self, from: Data((try row["antworten"] as String).utf8))
        vertrag = try Vertragsangaben(row: row)
        geaendert = try row["geaendert"]
        von = try row["von"]
        version = try row["version"]
    }
}

/// What a form says of a questionnaire.
struct Bogeneingabe: Sendable {
    var titel: String
    var verarbeitung: VerarbeitungID?
    var pruefenBis: Kalendertag?
    var antworten: [String: Bogeneintrag]
    var vertrag = Vertragsangaben()
}

extension ReadAccess {
    func bogen(_ id: BogenID) throws -> Bogen? { try row("SELECT * FROM ds_bogen WHERE id = \(id)").map(Bogen.init(row:)) }

    func boegen(verarbeitung: VerarbeitungID? = nil) throws -> [Bogen] {
        let nur: SQL = verarbeitung.map { "WHERE verarbeitung = \($0)" } ?? ""
        return try rows("SELECT * FROM ds_bogen \(nur) ORDER BY art, LOWER(titel), id").map(Bogen.init(row:))
    }
}

/// Fills a questionnaire in, or changes it; each changed answer stands in the audit.
struct BogenSchreiben: Sendable {
    static let laengster = 4_000

    let store: Store

    func anlegen(_ art: Bogenart, _ eingabe: Bogeneingabe, akteur: Akteur) async throws -> BogenID {
        let sauber = try pruefen(eingabe, akteur)
        return try await store.commit(Vermerk(akteur, "ds.bogen.anlegen")) { tx in
            let id = BogenID(tx.jetzt)
            try Self.verarbeitung(sauber, tx)
            try tx.execute(
                """
                INSERT INTO ds_bogen (id, art, titel, verarbeitung, pruefen_bis, antworten, geaendert, von, version)
                VALUES (\(id), \(art), \(sauber.titel), \(sauber.verarbeitung), \(sauber.pruefenBis?.iso), \(try Self.json(sauber.antworten)),
                        \(tx.jetzt), \(akteur.kennung), 1)
                """)
            let gegenstand = Gegenstand("ds.bogen", id.text, kennzeichen: sauber.titel)
            tx.vermerke(gegenstand, feld: "titel", neu: sauber.titel)
            try tx.vertragSchreiben(id, art, Vertragsangaben(), sauber.vertrag, gegenstand)
            return id
        }
    }

    /// - Parameter version: of the questionnaire as the actor saw it.
    func aendern(_ id: BogenID, version: Int64, _ eingabe: Bogeneingabe, akteur: Akteur) async throws {
        let sauber = try pruefen(eingabe, akteur)
        try await store.commit(Vermerk(akteur, "ds.bogen.aendern")) { tx in
            guard let alt = try tx.bogen(id) else { throw DatenschutzError.nichtGefunden }
            guard alt.version == version else { throw DatenschutzError.veraltet }
            try Self.verarbeitung(sauber, tx)
            try tx.executeVersioned(
                """
                UPDATE ds_bogen SET titel = \(sauber.titel), verarbeitung = \(sauber.verarbeitung), pruefen_bis = \(sauber.pruefenBis?.iso),
                  antworten = \(try Self.json(sauber.antworten)), geaendert = \(tx.jetzt), von = \(akteur.kennung), version = version + 1
                WHERE id = \(id) AND version = \(version)
                """)
            for schluessel in Set(alt.antworten.keys).union(sauber.antworten.keys).sorted() {
                let (vorher, nachher) = (alt.antworten[schluessel], sauber.antworten[schluessel])
                guard vorher != nachher else { continue }
                tx.vermerke(alt.gegenstand, feld: schluessel, alt: Self.text(vorher), neu: Self.text(nachher))
            }
            try tx.vertragSchreiben(id, alt.art, alt.vertrag, sauber.vertrag, alt.gegenstand)
            if alt.titel != sauber.titel { tx.vermerke(alt.gegenstand, feld: "titel", alt: alt.titel, neu: sauber.titel) }
        }
    }

    private func pruefen(_ eingabe: Bogeneingabe, _ akteur: Akteur) throws -> Bogeneingabe {
        guard akteur.darf(DatenschutzRechte.verzeichnis) else { throw DatenschutzError.verboten }
        var sauber = eingabe
        sauber.titel = try Textfeld.pflicht(eingabe.titel, "titel", "Bitte geben Sie an, worum es geht.", hoechstens: 200)
        sauber.vertrag = try eingabe.vertrag.geprueft()
        sauber.antworten = [:]
        for (schluessel, eintrag) in eingabe.antworten {
            let text = Textfeld.sauber(eintrag.text)
            guard text.count <= Self.laengster else {
                throw DatenschutzError.zuLang(feld: "\(schluessel)-text", hoechstens: Self.laengster)
            }
            if eintrag.antwort != nil || !text.isEmpty {
                sauber.antworten[schluessel] = Bogeneintrag(antwort: eintrag.antwort, text: text)
            }
        }
        return sauber
    }

    private static func verarbeitung(_ eingabe: Bogeneingabe, _ tx: WriteContext) throws {
        if let id = eingabe.verarbeitung, try tx.verarbeitung(id) == nil { throw DatenschutzError.nichtGefunden }
    }

    private static func text(_ eintrag: Bogeneintrag?) -> String? {
        eintrag.map { [$0.antwort?.deutsch ?? "offen", $0.text].filter { !$0.isEmpty }.joined(separator: ": ") }
    }

    private static func json(_ antworten: [String: Bogeneintrag]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(antworten), as: UTF8.self)
    }
}
