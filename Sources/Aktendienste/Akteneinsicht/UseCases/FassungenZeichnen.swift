// SPDX-License-Identifier: EUPL-1.2
import Core
import Jobs
import Store

/// Draws what is delivered, piece by piece; each is kept when it is done, so that a crash costs one piece at most.
struct FassungenZeichnen: Sendable {
    static let art = "ae.fassungen"

    struct Daten: Codable, Sendable { let einsicht: String }

    private static let system = Akteur.system("akteneinsicht")

    let dienst: Einsichtsdienst

    var auftragsart: Auftragsart {
        Auftragsart(Self.art, versuche: 5, zeitgrenze: .seconds(1_200)) { auftrag in
            let id = EinsichtID(gespeichert: try auftrag.lesen(Daten.self).einsicht)
            do {
                try await self(id)
            } catch {
                try await melden(id, error)
                throw error
            }
        }
    }

    /// Orders it once more, after somebody has seen that it failed.
    func erneut(_ id: EinsichtID, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "ae.fassung.erneut")) { tx in
            let (einsicht, _) = try tx.einsicht(id, sichtbarFuer: akteur)
            try einsicht.verlange(.vorgelegt)
            try tx.execute("UPDATE ae_einsicht SET zeichnen_fehler = NULL WHERE id = \(id)")
            try tx.auftrag(Self.art, Daten(einsicht: id.text))
            tx.vermerke(einsicht.gegenstand, feld: "fassung", neu: "noch einmal bestellt")
        }
    }

    private func melden(_ id: EinsichtID, _ fehler: any Error) async throws {
        let text = (fehler as? any Fachfehler)?.meldung ?? "Die Seiten ließen sich nicht zeichnen."
        try await dienst.store.commit(Vermerk(Self.system, "ae.fassung.gescheitert")) { tx in
            guard let einsicht = try tx.einsicht(id), einsicht.zustand == .vorgelegt else { return }
            try tx.execute("UPDATE ae_einsicht SET zeichnen_fehler = \(text) WHERE id = \(id)")
            tx.vermerke(einsicht.gegenstand, feld: "fassung", neu: text)
        }
    }

    func callAsFunction(_ id: EinsichtID) async throws {
        let (einsicht, stuecke) = try await dienst.store.read { db in (try db.einsicht(id), try db.einsichtstuecke(id)) }
        guard let einsicht, einsicht.zustand == .vorgelegt else { return }
        for stueck in stuecke where stueck.fassung == nil {
            let stellen = try await dienst.store.read { try $0.schwaerzungen(stueck.id) }
            let inhalt = try await dienst.inhalte.store(try await dienst.zeichne(stueck, stellen, zeichen: einsicht.zeichen))
            try await dienst.store.commit(Vermerk(Self.system, "ae.fassung")) { tx in
                // Given back meanwhile: what was drawn is no longer what is wanted.
                guard let jetzt = try tx.einsicht(id), jetzt.zustand == .vorgelegt, jetzt.version == einsicht.version else {
                    return
                }
                try tx.inhaltVerzeichnen(inhalt, typ: "application/pdf")
                try tx.execute("UPDATE ae_einsicht SET zeichnen_fehler = NULL WHERE id = \(id)")
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
