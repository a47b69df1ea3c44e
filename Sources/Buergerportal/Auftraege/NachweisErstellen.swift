// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Jobs
internal import Store

/// Files the proof sheet of a notice that has come to its end.
struct NachweisErstellen: Sendable {
    static let art = "portal.bekanntgabe.nachweis"

    struct Daten: Codable, Sendable {
        let bekanntgabe: BekanntgabeID
    }

    let store: Store
    let druck: Briefdruck
    let stadt: Portalstadt

    var auftragsart: Auftragsart {
        Auftragsart(Self.art) { auftrag in try await self(try auftrag.lesen(Daten.self).bekanntgabe) }
    }

    func callAsFunction(_ id: BekanntgabeID) async throws {
        let (eintrag, zeichen, namen) = try await store.read { db in
            guard let eintrag = try db.bekanntgabe(id) else { throw PortalError.nichtGefunden }
            return (eintrag, try db.vorgang(eintrag.vorgang)?.zeichen.text ?? "", try db.namen(eintrag.bekanntgabe))
        }
        let datei = try await druck(
            NachweisBrief(eintrag, zeichen: zeichen, namen: namen, stadt: stadt, jetzt: store.uhr.jetzt),
            dateiname: "Nachweis der Bekanntgabe.pdf")
        try await store.commit(
            Vermerk(
                .system("portal"), "portal.bekanntgabe.nachweis",
                grund: "Der Nachweis entsteht erst, wenn die Bekanntgabe zu Ende ist.")
        ) { tx in
            let stand = try tx.vorhandeneBekanntgabe(id)
            // The job may run twice; the sheet of a later state comes with its own order.
            guard stand.version == eintrag.version else { return }
            let dokument = try tx.nachtragen(
                DokumentAnlage(
                    betreff: "Nachweis der Bekanntgabe: \(stand.betreff)", typ: .nachweis, richtung: .intern, datei: datei,
                    final: true),
                in: stand.vorgang)
            try tx.executeVersioned(
                "UPDATE portal_bekanntgabe SET nachweis = \(dokument.id), version = version + 1 WHERE id = \(id) AND version = \(stand.version)"
            )
            tx.vermerke(stand.gegenstand, feld: "nachweis", neu: dokument.zeichen.text)
        }
    }
}
