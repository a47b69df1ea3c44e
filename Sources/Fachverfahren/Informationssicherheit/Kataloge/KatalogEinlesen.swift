// SPDX-License-Identifier: EUPL-1.2
import Core
import Crypto
import Foundation
import JsonTree
import Oscal
import Store

/// Takes a catalogue of OSCAL over: the document whole, its requirements as rows.
struct KatalogEinlesen: Sendable {
    static let hoechstensMb = 16

    let store: Store

    /// Taking the same version over again is nothing, and gives back the one that is there.
    /// - Throws: `SicherheitError.katalogUnlesbar` in words, `.katalogSchonDa` for another content under the same version.
    func callAsFunction(_ daten: [UInt8], akteur: Akteur) async throws -> (id: KatalogID, neu: Bool) {
        guard akteur.darf(SicherheitRechte.katalog) else { throw SicherheitError.verboten }
        let gelesen: OscalCatalog
        do {
            gelesen = try OscalCatalog(bytes: daten)
        } catch {
            throw SicherheitError.katalogUnlesbar(error.deutsch)
        }
        // A withdrawn number is kept in the document and asks for nothing.
        let anforderungen = gelesen.controls.filter { !$0.isWithdrawn }
        guard !anforderungen.isEmpty else { throw SicherheitError.katalogUnlesbar("Er enthält keine Anforderungen.") }
        let text = String(decoding: gelesen.document.bytes, as: UTF8.self)
        guard !text.contains("\0") else { throw SicherheitError.katalogUnlesbar("Er enthält ein Nullzeichen.") }
        let summe = Hex.text(SHA256.hash(data: Data(text.utf8)))
        return try await store.commit(Vermerk(akteur, "is.katalog.einlesen")) { tx in
            let da = try tx.row(
                "SELECT id, sha256 FROM is_katalog WHERE kennung = \(gelesen.uuid) AND fassung = \(gelesen.version)")
            if let da {
                guard try da["sha256"] as String == summe else { throw SicherheitError.katalogSchonDa(titel: gelesen.title) }
                return (try da["id"], false)
            }
            let id = KatalogID(tx.jetzt)
            try tx.execute(
                """
                INSERT INTO is_katalog (id, kennung, titel, fassung, stand, oscal, anforderungen, sha256, eingelesen, von)
                VALUES (\(id), \(gelesen.uuid), \(gelesen.title), \(gelesen.version), \(gelesen.lastModified), \(gelesen.oscalVersion),
                  \(anforderungen.count), \(summe), \(tx.jetzt), \(akteur.kennung))
                """)
            try tx.execute("INSERT INTO is_katalogtext (katalog, text) VALUES (\(id), \(text))")
            for (nr, control) in anforderungen.enumerated() { try tx.anforderungAnlegen(id, nr, control) }
            tx.vermerke(
                Gegenstand("is.katalog", id.text, kennzeichen: "\(gelesen.title) \(gelesen.version)"), feld: "sha256", neu: summe)
            return (id, true)
        }
    }
}

extension WriteContext {
    fileprivate func anforderungAnlegen(_ katalog: KatalogID, _ nr: Int, _ c: OscalControl) throws {
        let aussen = c.groups.first, innen = c.groups.last
        // The same property has gone by several names.
        let kategorien = c.property("target_object_categories", "target_objects", "zielobjektkategorien") ?? ""
        let modal = c.property("modal_verb", "modalverb", "modal-verb") ?? ""
        try execute(
            """
            INSERT INTO is_anforderung (katalog, nr, kennung, nummer, dauerhaft, baustein, bausteintitel, gruppe, gruppentitel, titel, ueber, satz,
              satzkennung, hinweis, modal, niveau, aufwand, kategorien)
            VALUES (\(katalog), \(nr), \(c.id), \(c.label ?? ""), \(c.property("alt-identifier") ?? ""), \(aussen?.id ?? ""),
              \(aussen?.title ?? "Ohne Gruppe"), \(innen?.id ?? ""), \(innen?.title ?? "Ohne Gruppe"), \(c.title), \(c.parent), \(c.statement), \(c.statementId),
              \(c.guidance), \(modal), \(c.niveau), \(c.property("effort_level", "stufe") ?? ""), \(kategorien))
            """)
    }
}

extension OscalControl {
    /// A property, or in early editions of Grundschutz++ the class.
    fileprivate var niveau: String {
        if let niveau = property("sec_level", "security_level") { return niveau }
        guard let kind, ["normal-sdt", "erhöht"].contains(kind.lowercased()) else { return "" }
        return kind
    }
}

extension OscalError {
    /// What is wrong with a document, for the person who uploaded it.
    var deutsch: String {
        switch self {
        case .json(let fehler): fehler.deutsch
        case .tooMany(let grenze): "Sie enthält mehr als \(grenze) Einträge."
        case .missing(let pfad): "Es fehlt „\(pfad)“. Ist das ein Katalog im Format OSCAL?"
        case .invalid(let pfad, let wert): "„\(pfad)“ hat einen Wert, den OSCAL nicht kennt: „\(wert.prefix(80))“."
        case .duplicateControl(let kennung): "Die Anforderung „\(kennung)“ kommt zweimal vor."
        case .otherModel(let modell):
            "Das ist kein Katalog, sondern „\(modell.prefix(60))“. Bitte wählen Sie die Datei eines Katalogs."
        }
    }
}

extension JsonError {
    fileprivate var deutsch: String {
        switch self {
        case .tooLarge(let grenze): "Die Datei ist zu groß. Möglich sind \(grenze >> 20) MB."
        case .tooDeep(let zeile, let grenze): "In Zeile \(zeile) ist sie tiefer geschachtelt als \(grenze) Ebenen."
        case .tooMany(let grenze): "Sie enthält mehr als \(grenze) Einträge."
        case .notUtf8: "Sie ist nicht in UTF-8 geschrieben. Bitte speichern Sie sie als UTF-8."
        case .malformed(let zeile, let erwartet): "In Zeile \(zeile) steht kein gültiges JSON (erwartet: \(erwartet))."
        case .duplicateName(let zeile, let name): "In Zeile \(zeile) kommt „\(name)“ zum zweiten Mal vor."
        }
    }
}
