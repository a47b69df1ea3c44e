// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import OdtTemplate
import Store
import XmlTree
import Zip

/// Templates of letters: saved, checked, switched off. A template is used by copy, so a change touches no letter that was made.
struct VorlageSpeichern: Sendable {
    struct Angaben: Sendable {
        var id: BriefvorlageID?
        var kurz: String?
        var titel: String?
        var betreff: String?
        var text: String?
        var odt: Postdatei?
        var aktiv = true
        var version: Int?
    }

    let dienst: Poststellendienst

    func callAsFunction(_ a: Angaben, akteur: Akteur) async throws {
        guard akteur.darf(PostRechte.vorlagen) else { throw PostError.verboten }
        let kurz = try Eingangsregel.pflicht(a.kurz, "Der Kurzname", 40, sonst: .titelFehlt)
        let titel = try Eingangsregel.pflicht(a.titel, "Der Titel", Eingangsregel.name, sonst: .titelFehlt)
        let betreff = try Eingangsregel.pflicht(a.betreff, "Der Betreff", Eingangsregel.betreff, sonst: .betreffFehlt)
        let text = try Eingangsregel.zeilen(a.text, "Der Text", 20_000) ?? ""
        let bekannt = try await dienst.store.read { try Briefwerte.namen($0).map(\.name) }
        try Platzhalter.pruefe(betreff, bekannt)
        try Platzhalter.pruefe(text, bekannt)
        if let odt = a.odt {
            for name in try Odtdatei.namen([UInt8](try await dienst.inhalte.read(odt.inhalt)))
            where name != "text" && !bekannt.contains(name) {
                throw PostError.platzhalterUnbekannt(name, Platzhalter.liste(bekannt + ["text"]))
            }
        }
        try await dienst.store.commit(Vermerk(akteur, "post.vorlage.speichern")) { tx in
            let alt = try a.id.flatMap { try tx.briefvorlage($0) }
            guard (a.odt != nil || alt?.datei != nil) || !text.isEmpty else { throw PostError.vorlageLeer }
            guard try tx.briefvorlagen(nurAktive: false).allSatisfy({ $0.kurz != kurz || $0.id == alt?.id }) else {
                throw PostError.kurznameVergeben
            }
            let datei = a.odt?.inhalt ?? alt?.datei, name = a.odt?.name ?? alt?.dateiname
            if let datei = a.odt?.inhalt { try tx.inhaltVerzeichnen(datei, typ: "application/vnd.oasis.opendocument.text") }
            let art: Briefvorlage.Art = datei == nil ? .text : .odt
            let id = alt?.id ?? BriefvorlageID(tx.jetzt)
            if let alt {
                try tx.executeVersioned(
                    """
                    UPDATE post_vorlage SET kurz = \(kurz), titel = \(titel), art = \(art), betreff = \(betreff), text = \(text),
                      sha256 = \(datei?.sha256), groesse = \(datei?.groesse), dateiname = \(name), aktiv = \(a.aktiv),
                      version = version + 1 WHERE id = \(id) AND version = \(a.version ?? alt.version)
                    """)
            } else {
                try tx.execute(
                    """
                    INSERT INTO post_vorlage (id, kurz, titel, art, betreff, text, sha256, groesse, dateiname, aktiv, angelegt, version)
                    VALUES (\(id), \(kurz), \(titel), \(art), \(betreff), \(text), \(datei?.sha256), \(datei?.groesse), \(name),
                      \(a.aktiv), \(tx.jetzt), 1)
                    """)
            }
            tx.vermerke(Gegenstand("post.vorlage", id.text, kennzeichen: kurz), feld: "titel", alt: alt?.titel, neu: titel)
        }
    }
}

/// An OpenDocument text as an archive: read behind limits, its text filled, written anew.
enum Odtdatei {
    private static let grenzen = ZipLimits(entries: 500, entryBytes: 32 << 20, totalBytes: 128 << 20)
    private static let texte = ["content.xml", "styles.xml"]

    static func namen(_ bytes: [UInt8]) throws -> [String] {
        let archiv = try oeffnen(bytes)
        var namen: [String] = []
        for name in texte {
            guard let eintrag = archiv.entry(name) else { continue }
            namen += try geprueft { try OdtTemplate.names(try archiv.content(eintrag, atMost: 32 << 20)) }
        }
        return namen
    }

    static func fuellen(_ bytes: [UInt8], _ werte: [String: String]) throws -> Data {
        let archiv = try oeffnen(bytes)
        var fertig = Data()
        let schreiber = ZipWriter { fertig.append(contentsOf: $0) }
        // The kind of the file stands first and unpacked, so that it can be told by its first bytes.
        try schreiber.store("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
        for eintrag in archiv.entries where eintrag.name != "mimetype" && !eintrag.isFolder {
            var inhalt = try archiv.content(eintrag, atMost: 32 << 20)
            if texte.contains(eintrag.name) {
                let vorher = inhalt
                inhalt = try geprueft(Array(werte.keys)) { try OdtTemplate.fill(vorher, werte) }
                try wohlgeformt(inhalt)
            }
            let daten = inhalt
            try schreiber.deflate(eintrag.name) { put in try put(daten[...]) }
        }
        try schreiber.finish()
        return fertig
    }

    /// What goes to an office program is well-formed, whatever stood in the template and in the values.
    private static func wohlgeformt(_ xml: [UInt8]) throws(PostError) {
        do {
            _ = try XmlReader.read(xml, limits: XmlLimits(bytes: 64 << 20, depth: 200, elements: 2_000_000, attributes: 200))
        } catch { throw .keineOdt }
    }

    private static func oeffnen(_ bytes: [UInt8]) throws -> ZipArchive {
        do {
            let archiv = try ZipArchive(.bytes(bytes), limits: grenzen)
            guard let art = archiv.entry("mimetype"), archiv.entry("content.xml") != nil,
                try archiv.content(art, atMost: 200).starts(with: Array("application/vnd.oasis.opendocument.text".utf8))
            else { throw PostError.keineOdt }
            return archiv
        } catch is ZipError {
            throw PostError.keineOdt
        }
    }

    private static func geprueft<T>(_ bekannt: [String] = Platzhalter.namen.map(\.name), _ tun: () throws -> T) throws -> T {
        do {
            return try tun()
        } catch OdtTemplateError.unknownName(let name) {
            throw PostError.platzhalterUnbekannt(name, Platzhalter.liste(bekannt))
        } catch is OdtTemplateError {
            throw PostError.vorlageFehlerhaft("Ein Platzhalter ist nicht mit }} geschlossen, oder die Datei ist zu groß.")
        }
    }
}
