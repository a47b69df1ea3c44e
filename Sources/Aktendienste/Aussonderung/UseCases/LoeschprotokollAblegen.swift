// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import Web

/// Files the protocol of a run's deletions as a final document of the file. Once: a second try finds the first one's Vorgang.
struct LoeschprotokollAblegen {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ id: LaufID) async throws {
        guard let druck = dienst.protokolldruck else { return }
        let bezug = "aussonderung:\(id)"
        let brief = try await dienst.store.read { db -> (Protokollbrief, Lauf)? in
            guard let lauf = try db.lauf(id), try db.vorgaenge(fachbezug: bezug).isEmpty else { return nil }
            let zeilen = try db.vernichtungen(lauf: id)
            guard !zeilen.isEmpty else { return nil }
            let geschuetzt = try db.geschuetzt(zeilen.map(\.objekt), in: lauf)
            return (try Protokollbrief(lauf, zeilen, geschuetzt: geschuetzt, db), lauf)
        }
        guard let (brief, lauf) = brief else { return }
        let inhalt = try await dienst.inhalte.store(try await druck(brief))
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.protokoll")) { tx in
            guard try tx.vorgaenge(fachbezug: bezug).isEmpty else { return }
            guard try tx.planeinheit(Planzeichen(dienst.aktenplan), am: tx.jetzt.tag) != nil else {
                throw AussonderungError.protokolleinheitFehlt(dienst.aktenplan)
            }
            let vorgang = try tx.vorgangAnlegen(
                VorgangAnlage(
                    aktenplan: dienst.aktenplan, akteBetreff: "Aussonderung und Vernichtung \(tx.jetzt.tag.jahr)",
                    vorgangBetreff: "Löschprotokoll: \(lauf.titel)", typ: "Aussonderung", oe: lauf.oe, fachbezug: bezug,
                    vertraulich: lauf.vertraulich))
            _ = try tx.dokumentAblegen(
                DokumentAnlage(
                    betreff: "Löschprotokoll: \(lauf.titel)", typ: .nachweis, richtung: .intern,
                    dateiname: "Loeschprotokoll.pdf", mediatyp: "application/pdf", inhalt: inhalt, final: true), in: vorgang.id)
            // Nothing is left to mend.
            try tx.execute("UPDATE aus_lauf SET fehler = NULL, version = version + 1 WHERE id = \(id)")
        }
    }
}

/// The protocol as a letter.
struct Protokollbrief: Page {
    static let vorlage = "aussonderung/briefe/loeschprotokoll"

    struct Zeile: Encodable, Sendable {
        let zeichen: String
        let art: String
        let betreff: String
        let entscheidung: String
        let archivkennung: String?
        let dokumente: Int
        let zeit: String
        let uuid: String
    }

    let titel: String
    let lauf: String
    let prozess: String
    let beantragt: String
    let freigegeben: String
    let paket: [String]
    let zeilen: [Zeile]
    let erstellt: String

    /// - Parameter geschuetzt: objects whose subject is kept from some of those who may read the protocol.
    init(_ lauf: Lauf, _ zeilen: [Vernichtung], geschuetzt: Set<String>, _ db: some ReadAccess) throws {
        titel = "Löschprotokoll"
        self.lauf = lauf.titel
        prozess = lauf.prozess
        beantragt = try lauf.beantragtVon.map { try db.anzeigename($0) } ?? "–"
        freigegeben = try lauf.freigegebenVon.map { try db.anzeigename($0) } ?? "–"
        paket = lauf.paket.map { [String($0.prefix(32)), String($0.dropFirst(32))] } ?? []
        self.zeilen = zeilen.map {
            Zeile(
                zeichen: $0.zeichen, art: $0.art.deutsch, betreff: geschuetzt.contains($0.objekt) ? "–" : $0.betreff,
                entscheidung: $0.entscheidung.deutsch,
                archivkennung: $0.archivkennung, dokumente: $0.dokumente, zeit: $0.zeit.deutsch, uuid: $0.objekt)
        }
        erstellt = zeilen.map(\.zeit).max()?.deutsch ?? ""
    }
}
