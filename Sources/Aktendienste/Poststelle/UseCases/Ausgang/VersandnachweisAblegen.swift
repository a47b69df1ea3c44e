// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Identity
import Jobs
import Store
import Web

/// Files the proof that something went out as a final Anlage of the Dokument: to whom, when, how, and the hash of what was sent.
struct VersandnachweisAblegen: Sendable {
    static let art = "post.versandnachweis"

    struct Daten: Codable, Sendable { let ausgang: AusgangID }

    let dienst: Poststellendienst

    var auftragsart: Auftragsart {
        Auftragsart(Self.art) { auftrag in try await self(try auftrag.lesen(Daten.self).ausgang) }
    }

    func callAsFunction(_ id: AusgangID) async throws {
        guard let druck = dienst.druck else { return }
        let gelesen = try await dienst.store.read { db -> (Versandnachweis, Ausgang, DokumentKopf)? in
            guard let ausgang = try db.ausgang(id), ausgang.zustand == .versandt, ausgang.nachweisDokument == nil,
                let dokument = try db.dokument(ausgang.dokument)
            else { return nil }
            return (try Versandnachweis(ausgang, dokument, db), ausgang, dokument)
        }
        guard let (blatt, ausgang, dokument) = gelesen else { return }
        let inhalt = try await dienst.inhalte.store(try await druck(blatt, []))
        try await dienst.store.commit(
            Vermerk(Poststellendienst.system, "post.versandnachweis", grund: "Der Versand wurde vor dem Abschluss bestellt.")
        ) { tx in
            guard let jetzt = try tx.ausgang(id), jetzt.nachweisDokument == nil else { return }
            // An Anlage has none of its own: then the proof stands beside it.
            let haupt = try tx.hauptdokument(dokument.id) ?? dokument.id
            let neu = try tx.nachtragen(
                DokumentAnlage(
                    betreff: "Versandnachweis \(ausgang.nummer)", typ: .nachweis, richtung: .intern,
                    datei: Dokumentdatei(dateiname: "Versandnachweis.pdf", mediatyp: "application/pdf", inhalt: inhalt),
                    final: true,
                    anlageZu: haupt), in: jetzt.vorgang)
            try tx.execute("UPDATE post_ausgang SET nachweis_dokument = \(neu.id) WHERE id = \(id)")
        }
    }
}

/// The proof as a letter.
struct Versandnachweis: Page {
    static let vorlage = "post/briefe/versandnachweis"

    struct Schritt: Encodable, Sendable {
        let zeit: String
        let was: String
        let text: String?
        let wer: String
    }

    let titel = "Versandnachweis"
    let nummer: String
    let dokument: String
    let betreff: String
    let dateiname: String
    let pruefsumme: [String]
    let empfaenger: [String]
    let weg: String
    let tag: String
    let nachweis: String
    let schritte: [Schritt]

    init(_ ausgang: Ausgang, _ dokument: DokumentKopf, _ db: some ReadAccess) throws {
        nummer = ausgang.nummer
        self.dokument = dokument.zeichen.text
        betreff = dokument.betreff
        // Of the file that went out, which need not be that of the Dokument.
        let gesendet = try db.versanddokument(ausgang) ?? dokument
        dateiname = gesendet.neueste.dateiname
        let sha256 = gesendet.neueste.inhalt.sha256
        pruefsumme = [String(sha256.prefix(32)), String(sha256.dropFirst(32))]
        let anschrift = (ausgang.empfaenger.anschrift ?? "").split(separator: "\n").map(String.init)
        empfaenger =
            [ausgang.empfaenger.name] + (ausgang.weg == .email ? [ausgang.empfaenger.email].compactMap(\.self) : anschrift)
        weg = ausgang.weg.deutsch
        tag = ausgang.tag?.deutsch ?? ""
        nachweis = ausgang.nachweis ?? ""
        schritte = try db.ausgangsschritte(ausgang.id).map {
            Schritt(
                zeit: $0.zeit.deutsch, was: "\($0.zustand.deutsch) (\($0.weg.deutsch))", text: $0.text,
                wer: try db.anzeigename($0.von))
        }
    }
}
