// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store

/// Hands a closed Vorgang or a whole Akte over to another authority: from now on it is frozen, and the message is written in the
/// background. Nothing goes here before the other side has confirmed that it took it over.
struct AbgabeBestellen {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ was: Abgabegegenstand, an partner: PartnerID, grund: String, akteur: Akteur) async throws -> AbgabeID {
        let grund = grund.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !grund.isEmpty else { throw AussonderungError.grundFehlt }
        let kurz = String(grund.prefix(500))
        return try await dienst.store.commit(Vermerk(akteur, "aus.weggeben", grund: kurz)) { tx in
            guard let ziel = try tx.partner(partner), ziel.rolle == .nachbar else { throw AussonderungError.keineBehoerde }
            let umfang = try Abgabeumfang(was, tx, dienst, akteur)
            let abgabe = try tx.abgabeAnlegen(
                prozess: AbgabeID(tx.jetzt).text, .aus, partner: ziel.id, zustand: .bestellt, titel: umfang.titel, oe: umfang.oe,
                vertraulich: umfang.vertraulich, grund: kurz)
            for stueck in umfang.stuecke {
                try tx.abgabeobjektAnlegen(abgabe.id, stueck.objekt, eltern: stueck.eltern, dokumente: stueck.dokumente)
            }
            for objekt in try tx.abgabeobjekte(abgabe.id) { try tx.bewegen(objekt, .weggeben) }
            try tx.abgabeArbeit(abgabe, .senden, gesamt: umfang.dokumente)
            return abgabe.id
        }
    }
}

/// What the giving side can still do with an Abgabe.
struct AbgabeEntscheiden {
    let dienst: Aussonderungsdienst

    /// Once more what could not be done: sending, or the end after the answer.
    func erneut(_ id: AbgabeID, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "aus.weggeben.erneut")) { tx in
            let abgabe = try tx.abgabe(id, .aus, akteur)
            let objekte = try tx.abgabeobjekte(id)
            switch abgabe.zustand {
            case .bestellt: try tx.abgabeArbeit(abgabe, .senden, gesamt: objekte.reduce(0) { $0 + $1.dokumente })
            case .angenommen: try tx.abgabeArbeit(abgabe, .abschliessen, gesamt: objekte.count { $0.stand == .bestaetigt })
            default: throw AussonderungError.abgabeSchritt(abgabe.zustand)
            }
        }
    }

    /// Everything goes back z. d. A., as long as the other side has not answered. A message that still waits is not put out any more.
    func zurueckziehen(_ id: AbgabeID, grund: String, akteur: Akteur) async throws {
        guard !grund.isEmpty else { throw AussonderungError.grundFehlt }
        try await dienst.store.commit(Vermerk(akteur, "aus.weggeben.zurueckziehen", grund: String(grund.prefix(500)))) { tx in
            let abgabe = try tx.abgabe(id, .aus, akteur)
            guard abgabe.arbeit == nil else { throw AussonderungError.laeuftSchon }
            try tx.abgabeWeiter(abgabe, .zurueckziehen, antwort: String(grund.prefix(500)))
            try tx.execute("DELETE FROM aus_nachricht WHERE abgabe = \(id) AND richtung = 'aus' AND zustand = 'wartet'")
            for objekt in try tx.abgabeobjekte(id) {
                try tx.bewegen(objekt, .zurueckstellen)
                try tx.abgabeobjektSetzen(objekt, .abgelehnt, fehler: "Die Abgabe wurde zurückgezogen.")
            }
        }
    }
}
