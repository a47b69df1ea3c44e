// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// What a person decides about a file the Dokumentenstrecke stopped at.
struct StreckeEntscheiden: Sendable {
    let store: Store

    /// Lets a withheld file through: a false alarm, or one the scanner cannot look into. The history of each Dokument keeps who and why.
    func freigeben(_ sha256: String, grund: String, akteur: Akteur) async throws {
        let grund = try Self.geprueft(grund)
        try await store.commit(Vermerk(akteur, "strecke.freigeben", grund: grund)) { tx in
            guard var lage = try tx.strecke(sha256), lage.strecke.haltegrund != nil else { throw StreckeError.nichtGefunden }
            let fund = lage.strecke.fund ?? "nicht prüfbar"
            lage.strecke.gibFrei(wer: akteur.kennung, grund: grund, zeit: tx.jetzt)
            try tx.streckeWiederholen(lage)
            for gegenstand in try tx.dokumenttextErgaenzen(nil, inhalt: lage.inhalt) {
                tx.vermerke(gegenstand, feld: "gesperrt", alt: fund, neu: "freigegeben")
            }
        }
    }

    /// Takes a case off the list: an infected file stays locked for good, any other stays as it is.
    func belassen(_ sha256: String, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "strecke.belassen")) { tx in
            guard var lage = try tx.strecke(sha256), [.quarantaene, .gescheitert].contains(lage.strecke.zustand) else {
                throw StreckeError.nichtGefunden
            }
            lage.strecke.belasse()
            try tx.streckeSpeichern(lage)
            for gegenstand in try tx.dokumenttextErgaenzen(nil, inhalt: lage.inhalt) {
                tx.vermerke(gegenstand, feld: "verarbeitung", neu: lage.strecke.zustand.rawValue)
            }
        }
    }

    private static func geprueft(_ grund: String) throws -> String {
        let sauber = String(grund.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(500))
        guard !sauber.isEmpty else { throw StreckeError.grundFehlt }
        return sauber
    }
}
