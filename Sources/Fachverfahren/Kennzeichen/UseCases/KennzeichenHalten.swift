// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Holds a plate for the minutes of a dialog. Anybody may; the hold belongs to the visitor or account (`inhaber`).
struct KennzeichenHalten: Sendable {
    enum Ergebnis: Sendable, Hashable {
        case gehalten(bis: Zeitpunkt)
        /// Held by the same visitor already, in an application that was begun: `dialog` is the application's.
        case imAntrag(dialog: String)
    }

    let dienst: Kennzeichendienst

    /// - Throws: `KennzeichenError.nichtVerfuegbar` without telling why, `.zuVieleGehalten` beyond the city's limit.
    @discardableResult
    func callAsFunction(
        _ kennzeichen: Kennzeichen, art: Kennzeichenart, inhaber: String, akteur: Akteur
    ) async throws -> Ergebnis {
        let stadt = dienst.stadt
        guard dienst.regelwerk.pruefe(kennzeichen, .online, art: art, am: dienst.store.uhr.jetzt.tag).zulaessig else {
            throw KennzeichenError.nichtVerfuegbar
        }
        return try await dienst.store.commit(Vermerk(akteur, "kz.kennzeichen.halten")) { tx in
            let andere = try tx.gehaltene(inhaber: inhaber, am: tx.jetzt).filter { $0.kennzeichen != kennzeichen }
            // Only one plate outside of applications: who clicks on lets the last one go.
            for zeile in andere where zeile.zustand.istGehalten(von: Dialogschluessel(inhaber)) {
                try tx.kennzeichenBewegen(zeile.kennzeichen, .loslassen(von: Dialogschluessel(inhaber)), stadt)
            }
            // What applications hold counts on, so that nobody empties the shelf by beginning applications.
            let inAntraegen = andere.filter { !$0.zustand.istGehalten(von: Dialogschluessel(inhaber)) }
            guard inAntraegen.count < stadt.haltenJeBesuch.wert else {
                throw KennzeichenError.zuVieleGehalten(hoechstens: stadt.haltenJeBesuch.wert, minuten: stadt.haltenMinuten.wert)
            }
            if let eigener = try tx.eigenerDialog(kennzeichen, inhaber: inhaber, am: tx.jetzt), eigener != inhaber {
                // Back button or second tab: the application that holds it goes on, with the full time again.
                try tx.kennzeichenBewegen(kennzeichen, .halten(von: Dialogschluessel(eigener)), stadt)
                return .imAntrag(dialog: eigener)
            }
            let zustand = try tx.kennzeichenBewegen(
                kennzeichen, .halten(von: Dialogschluessel(inhaber)), stadt, inhaber: inhaber)
            return .gehalten(bis: zustand.bis ?? tx.jetzt)
        }
    }
}

extension ReadAccess {
    /// Plates that a visitor still holds, himself or in an application; what has run out needs no letting go.
    func gehaltene(inhaber: String, am jetzt: Zeitpunkt) throws -> [PlatzRecord] {
        try rows("SELECT * FROM kz_platz WHERE inhaber = \(inhaber) AND art = 'gehalten' AND bis > \(jetzt) LIMIT 100").map(
            PlatzRecord.init(row:))
    }

    /// The dialog in which the visitor holds this plate now: his own, or that of an application he began.
    func eigenerDialog(_ kennzeichen: Kennzeichen, inhaber: String, am jetzt: Zeitpunkt) throws -> String? {
        guard let platz = try platz(kennzeichen), platz.inhaber == inhaber else { return nil }
        return platz.zustand.gelesen(am: jetzt).halter
    }
}
