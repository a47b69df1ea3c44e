// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Identity
import Jobs
import Store
import Web
import XmlTree

/// Files the Transfervermerk of a scan: who scanned when and how, which file came out of it, and who compared it. It becomes a final
/// Anlage of the Dokument and names the hash of the scan, so that the two cannot be parted (dms.md § 6). A job, because a PDF is made.
struct TransfervermerkAblegen: Sendable {
    static let art = "post.transfervermerk"

    struct Daten: Codable, Sendable { let eingang: EingangID }

    let dienst: Poststellendienst

    var auftragsart: Auftragsart {
        Auftragsart(Self.art) { auftrag in try await self(try auftrag.lesen(Daten.self).eingang) }
    }

    func callAsFunction(_ id: EingangID) async throws {
        let gelesen = try await dienst.store.read { db -> (Transfervermerk, DokumentKopf)? in
            guard let eingang = try db.eingang(id), let scan = try db.scan(id), scan.transfervermerk == nil,
                let dokument = try eingang.dokument.flatMap({ try db.dokument($0) }),
                let original = try db.eingangsdatei(id, nr: 1)
            else { return nil }
            return (try Transfervermerk(eingang, scan, original, dokument, db), dokument)
        }
        guard let (vermerk, dokument) = gelesen else { return }
        let datei = try await datei(vermerk)
        try await dienst.store.commit(
            Vermerk(Poststellendienst.system, "post.transfervermerk", grund: "Der Scan wurde vor dem Abschluss abgelegt.")
        ) { tx in
            guard let scan = try tx.scan(id), scan.transfervermerk == nil, let haupt = try tx.dokument(dokument.id) else {
                return
            }
            let anlage = DokumentAnlage(
                betreff: "Transfervermerk", typ: .nachweis, richtung: .intern, datei: datei, final: true, anlageZu: haupt.id)
            let neu = try tx.nachtragen(anlage, in: haupt.vorgang)
            try tx.execute("UPDATE post_scan SET transfervermerk = \(neu.id) WHERE eingang = \(id)")
        }
    }

    /// PDF/A-3 with the XML inside; where nothing can be printed the XML alone.
    private func datei(_ vermerk: Transfervermerk) async throws -> Dokumentdatei {
        let xml = Data(vermerk.xml.utf8)
        guard let druck = dienst.druck else {
            return Dokumentdatei(
                dateiname: "Transfervermerk.xml", mediatyp: "application/xml", inhalt: try await dienst.inhalte.store(xml))
        }
        let pdf = try await druck(
            vermerk, [Postanhang(name: "transfervermerk.xml", beschreibung: "Transfervermerk als Daten", inhalt: xml)])
        return Dokumentdatei(
            dateiname: "Transfervermerk.pdf", mediatyp: "application/pdf", inhalt: try await dienst.inhalte.store(pdf))
    }
}

/// The note as a letter and as data.
struct Transfervermerk: Page {
    static let vorlage = "post/briefe/transfervermerk"

    let titel = "Transfervermerk"
    let eingang: String
    let dokument: String
    let dateiname: String
    let pruefsumme: [String]
    let zeilen: [Fakt]
    let xml: String

    init(_ eingang: Eingang, _ scan: Scan, _ original: Eingangsdatei, _ dokument: DokumentKopf, _ db: some ReadAccess) throws {
        self.eingang = eingang.nummer
        self.dokument = dokument.zeichen.text
        dateiname = original.datei.dateiname
        let sha256 = original.datei.inhalt.sha256
        pruefsumme = [String(sha256.prefix(32)), String(sha256.dropFirst(32))]
        let a = scan.angaben
        let werte: [(String, String, String?)] = [
            ("eingangstag", "Eingang am", eingang.eingangAm.deutsch),
            ("gescannt", "Gescannt", a.gescannt ?? eingang.erfasst.deutsch),
            ("bediener", "Gescannt von", try a.bediener ?? db.anzeigename(eingang.erfasstVon)),
            ("auftrag", "Scanauftrag", a.auftrag),
            ("geraet", "Gerät", a.geraet), ("firmware", "Firmware", a.firmware), ("profil", "Scanprofil", a.profil),
            ("seiten", "Seiten", eingang.seiten.map(String.init)), ("stapelseiten", "Seiten im Stapel", eingang.teilSeiten),
            ("entfallen", "Entfallene Seiten", a.entfallen), ("verfahren", "Verfahrensdokumentation", a.verfahren),
            ("pruefung", "Sichtprüfung", scan.pruefung.deutsch),
            ("pruefer", "Geprüft von", try scan.pruefer.map { try db.anzeigename($0) }),
            ("geprueft", "Geprüft am", scan.geprueft?.deutsch), ("pruefvermerk", "Prüfvermerk", scan.pruefvermerk),
            ("bemerkung", "Bemerkung", a.bemerkung), ("vernichtung_ab", "Papier zu vernichten ab", scan.vernichtungAb?.deutsch),
        ]
        zeilen = werte.compactMap { _, name, wert in wert.map { Fakt(name, $0) } }
        let kern = werte.compactMap { name, _, wert in wert.map { "  <\(name)>\(XmlText.escaped($0))</\(name)>\n" } }.joined()
        xml =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<transfervermerk>\n  <eingangsnummer>\(XmlText.escaped(eingang.nummer))</eingangsnummer>\n"
            + "  <dokument>\(XmlText.escaped(dokument.zeichen.text))</dokument>\n"
            + "  <datei groesse=\"\(original.datei.inhalt.groesse)\" sha256=\"\(sha256)\">\(XmlText.escaped(original.datei.dateiname))</datei>\n"
            + kern + "</transfervermerk>\n"
    }
}
