// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Foundation
internal import Identity
internal import Jobs
internal import Store

/// Files the words of a message as a Dokument, so that the E-Akte is complete without the portal.
struct NachrichtAblegen: Sendable {
    static let art = "portal.nachricht.ablegen"

    struct Daten: Codable, Sendable {
        let nachricht: NachrichtID
    }

    let store: Store
    let inhalte: ContentStore

    var auftragsart: Auftragsart {
        Auftragsart(Self.art) { auftrag in try await self(try auftrag.lesen(Daten.self).nachricht) }
    }

    func callAsFunction(_ id: NachrichtID) async throws {
        let gelesen = try await store.read { db -> (NachrichtRecord, VorgangID, String)? in
            guard let nachricht = try db.nachricht(id), let vorgang = try db.antrag(nachricht.antrag)?.vorgang else { return nil }
            return (nachricht, vorgang, try db.anzeigename(nachricht.absender))
        }
        guard let (nachricht, vorgang, absender) = gelesen else { throw PortalError.nichtGefunden }
        let text = "Von: \(absender)\nZeit: \(nachricht.zeit.deutsch)\n\n\(nachricht.text)\n"
        let inhalt = try await inhalte.store(Data(text.utf8))
        try await store.commit(
            Vermerk(.system("portal"), "portal.nachricht.ablegen", grund: "Die Nachricht kam vor dem Abschluss an.")
        ) { tx in
            guard try !tx.dokumente(in: vorgang, limit: 1_000).contains(where: { $0.neueste.inhalt == inhalt }) else { return }
            _ = try tx.nachtragen(
                DokumentAnlage(
                    betreff: nachricht.vomAmt
                        ? "Nachricht an die antragstellende Person" : "Nachricht der antragstellenden Person",
                    typ: .nachricht, richtung: nachricht.vomAmt ? .ausgang : .eingang, dateiname: "Nachricht.txt",
                    mediatyp: "text/plain",
                    inhalt: inhalt, text: text, final: true), in: vorgang)
        }
    }
}
