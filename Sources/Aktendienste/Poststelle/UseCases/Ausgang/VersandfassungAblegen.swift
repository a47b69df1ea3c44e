// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Jobs
import Store

/// Has the PDF/A of a Dokument go out instead of its office file or plain PDF. It is filed as an Anlage first: what left the house has to lie
/// in the file, and what is only derived may be made anew at any time.
struct VersandfassungAblegen: Sendable {
    static let art = "post.versandfassung"
    private static let versuche = 8

    struct Daten: Codable, Sendable { let ausgang: AusgangID }

    let dienst: Poststellendienst

    /// The PDF may still be in the making; after the last try the Dokument goes out as it was filed.
    var auftragsart: Auftragsart {
        Auftragsart(Self.art, versuche: Self.versuche) { auftrag in
            let fertig = try await self(try auftrag.lesen(Daten.self).ausgang)
            if !fertig, auftrag.versuch < Self.versuche { throw PostError.fassungEntsteht }
        }
    }

    /// - Returns: `false` when it is worth looking again.
    func callAsFunction(_ id: AusgangID) async throws -> Bool {
        let dokument = try await dienst.store.read { db -> DokumentID? in
            guard let ausgang = try db.ausgang(id), ausgang.zustand.istUnversandt, ausgang.versandfassung == nil else {
                return nil
            }
            return ausgang.dokument
        }
        guard let dokument else { return true }
        switch try await dienst.versandfassung(dokument) {
        case .entsteht: return false
        case .keine: return true
        case .da(let fassung):
            try await dienst.store.commit(
                Vermerk(Poststellendienst.system, "post.versandfassung", grund: "Der Versand wurde vor dem Abschluss bestellt.")
            ) { tx in
                guard let jetzt = try tx.ausgang(id), jetzt.zustand.istUnversandt, jetzt.versandfassung == nil else { return }
                _ = try tx.versandfassungSetzen(jetzt, fassung)
            }
            return true
        }
    }
}

/// What there is of a Dokument in PDF/A.
enum Versandfassung: Hashable, Sendable {
    /// It lies among the contents now, or was filed for an earlier dispatch.
    case da(Fassung)
    case entsteht
    /// The Dokument goes out as it was filed: it is PDF/A already, or nothing better was made.
    case keine

    enum Fassung: Hashable, Sendable { case inhalt(Inhalt), dokument(DokumentID) }
}

extension Poststellendienst {
    func versandfassung(_ id: DokumentID) async throws -> Versandfassung {
        guard let abgeleitet = werkzeuge.abgeleitet else { return .keine }
        let (frueher, lage, fassung) = try await store.read { db -> (DokumentID?, Strecke?, Inhalt?) in
            guard let dokument = try db.dokument(id) else { return (nil, nil, nil) }
            let frueher: DokumentID? = try db.value(
                "SELECT versandfassung FROM post_ausgang WHERE dokument = \(id) AND versandfassung IS NOT NULL ORDER BY id DESC LIMIT 1"
            )
            let sha256 = dokument.neueste.inhalt.sha256
            return (frueher, try db.strecke(sha256)?.strecke, try db.fassung(sha256))
        }
        if let frueher { return .da(.dokument(frueher)) }
        guard lage?.haltegrund != .befallen else { return .keine }
        guard let fassung else { return lage?.zustand == .wartet ? .entsteht : .keine }
        // No better than the original, which is a PDF itself.
        if lage?.eintrag(.archiv)?.stand == .abweichend { return .keine }
        do {
            return .da(.inhalt(try await inhalte.store(try await abgeleitet.read(fassung))))
        } catch StoreError.inhaltBeschaedigt {
            // Derived, and not on this node: it is made anew.
            return .entsteht
        }
    }
}

extension WriteContext {
    func versandfassungBestellen(_ ausgang: Ausgang) throws {
        try auftrag(
            VersandfassungAblegen.art, VersandfassungAblegen.Daten(ausgang: ausgang.id),
            schluessel: "\(VersandfassungAblegen.art):\(ausgang.id)")
    }

    /// Files the PDF/A beside the Dokument. The act needs a reason in its Vermerk where the Vorgang is closed.
    func versandfassungSetzen(_ ausgang: Ausgang, _ fassung: Versandfassung.Fassung) throws -> Ausgang {
        guard let dokument = try dokument(ausgang.dokument) else { throw PostError.nichtGefunden }
        let id: DokumentID
        switch fassung {
        case .dokument(let frueher): id = frueher
        case .inhalt(let inhalt):
            let name = EingangErfassen.stamm(dokument.neueste.dateiname) + ".pdf"
            id = try nachtragen(
                DokumentAnlage(
                    betreff: String("\(dokument.betreff) (Versandfassung)".prefix(Eingangsregel.betreff)), typ: .anlage,
                    richtung: .ausgang, datei: Dokumentdatei(dateiname: name, mediatyp: "application/pdf", inhalt: inhalt),
                    final: true, anlageZu: try hauptdokument(dokument.id) ?? dokument.id), in: ausgang.vorgang
            ).id
        }
        try execute("UPDATE post_ausgang SET versandfassung = \(id) WHERE id = \(ausgang.id)")
        vermerke(ausgang.gegenstand, feld: "versandfassung", neu: id.text)
        guard let neu = try self.ausgang(ausgang.id) else { throw PostError.nichtGefunden }
        return neu
    }
}
