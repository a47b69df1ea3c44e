// SPDX-License-Identifier: EUPL-1.2
import Core
import Jobs
import Store

/// Draws what is delivered, piece by piece; each is kept when it is done, so that a crash costs one piece at most.
struct FassungenZeichnen: Sendable {
    static let art = "ae.fassungen"

    struct Daten: Codable, Sendable { let einsicht: String }

    let dienst: Einsichtsdienst

    var auftragsart: Auftragsart {
        Auftragsart(Self.art, versuche: 5, zeitgrenze: .seconds(1_200)) { auftrag in
            try await self(EinsichtID(gespeichert: try auftrag.lesen(Daten.self).einsicht))
        }
    }

    func callAsFunction(_ id: EinsichtID) async throws {
        let (einsicht, stuecke) = try await dienst.store.read { db in (try db.einsicht(id), try db.einsichtstuecke(id)) }
        guard let einsicht, einsicht.zustand == .vorgelegt else { return }
        for stueck in stuecke where stueck.fassung == nil {
            let stellen = try await dienst.store.read { try $0.schwaerzungen(stueck.id) }
            let inhalt = try await dienst.inhalte.store(try await dienst.zeichne(stueck, stellen, zeichen: einsicht.zeichen))
            try await dienst.store.commit(Vermerk(.system("akteneinsicht"), "ae.fassung")) { tx in
                // Given back meanwhile: what was drawn is no longer what is wanted.
                guard let jetzt = try tx.einsicht(id), jetzt.zustand == .vorgelegt, jetzt.version == einsicht.version else {
                    return
                }
                try tx.inhaltVerzeichnen(inhalt, typ: "application/pdf")
                try tx.execute(
                    """
                    INSERT INTO ae_fassung (stueck, sha256, groesse, erstellt)
                    VALUES (\(stueck.id), \(inhalt.sha256), \(inhalt.groesse), \(tx.jetzt)) ON CONFLICT (stueck) DO NOTHING
                    """)
                tx.vermerke(einsicht.gegenstand, feld: "fassung", neu: "\(stueck.lfd): \(inhalt.sha256)")
            }
        }
    }
}
