// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Holds a plate for the minutes of a dialog. Anybody may; the hold belongs to the visitor's `dialog`.
struct KennzeichenHalten: Sendable {
    let dienst: Kennzeichendienst

    /// - Returns: until when it is held.
    /// - Throws: `KennzeichenError.nichtVerfuegbar` without telling why.
    func callAsFunction(_ kennzeichen: Kennzeichen, art: Kennzeichenart, dialog: String, akteur: Akteur) async throws -> Zeitpunkt
    {
        let stadt = dienst.stadt
        guard dienst.regelwerk.pruefe(kennzeichen, .online, art: art, am: dienst.store.uhr.jetzt.tag).zulaessig else {
            throw KennzeichenError.nichtVerfuegbar
        }
        return try await dienst.store.commit(Vermerk(akteur, "kz.kennzeichen.halten")) { tx in
            // One visitor holds one plate, so that nobody can empty the shelf by clicking.
            for zeile in try tx.gehaltene(dialog: dialog, am: tx.jetzt) where zeile.kennzeichen != kennzeichen {
                try tx.kennzeichenBewegen(zeile.kennzeichen, .loslassen(von: Dialogschluessel(dialog)), stadt)
            }
            let zustand = try tx.kennzeichenBewegen(kennzeichen, .halten(von: Dialogschluessel(dialog)), stadt)
            return zustand.bis ?? tx.jetzt
        }
    }
}

extension ReadAccess {
    /// Plates that a dialog still holds; what has run out needs no letting go.
    func gehaltene(dialog: String, am jetzt: Zeitpunkt) throws -> [PlatzRecord] {
        try rows("SELECT * FROM kz_platz WHERE halter = \(dialog) AND art = 'gehalten' AND bis > \(jetzt) LIMIT 10").map(
            PlatzRecord.init(row:)
        )
        .filter { $0.zustand.gelesen(am: jetzt).istGehalten(von: Dialogschluessel(dialog)) }
    }
}
