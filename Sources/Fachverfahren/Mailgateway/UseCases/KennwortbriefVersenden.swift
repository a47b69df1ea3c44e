// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Store

/// What the mail room does about a letter with a password: prints it, and says that it went or cannot go.
struct KennwortbriefVersenden: Sendable {
    let store: Store
    let werk: Kennwortbriefwerk

    /// May be done again until it went: printers jam.
    func drucken(_ id: ZustellungID, akteur: Akteur) async throws -> Data {
        let brief = try await store.commit(Vermerk(akteur, "mailgateway.kennwortbrief-drucken")) { tx in
            guard let zeile = try tx.mailzeile(id), let brief = try tx.kennwortbriefe(id).first else {
                throw GatewayError.andererZustand
            }
            try Spureintrag(
                schicht: .schutz, ereignis: .kennwortGedruckt, zustellung: id,
                angaben: ["wer": tx.akteur.mitarbeiter?.name ?? tx.akteur.kennung]
            ).eintragen(tx, zeile.nachricht)
            tx.vermerke(Gegenstand("mailgateway.zustellung", id.text), feld: "kennwort", neu: "gedruckt")
            return brief
        }
        return try await werk.drucke(brief, am: store.uhr.jetzt.tag)
    }

    func versandt(_ id: ZustellungID, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "mailgateway.kennwortbrief-versandt")) { tx in
            guard let zeile = try tx.mailzeile(id) else { throw GatewayError.nichtGefunden }
            try tx.kennwortwegBeenden(zeile, .brief, gesendet: true)
        }
    }

    /// Its sender may choose another way.
    func zurueckgeben(_ id: ZustellungID, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "mailgateway.kennwortbrief-zurueckgeben")) { tx in
            guard let zeile = try tx.mailzeile(id) else { throw GatewayError.nichtGefunden }
            try tx.kennwortwegBeenden(zeile, .brief, gesendet: false, grund: "Die Poststelle konnte den Brief nicht senden.")
        }
    }
}
