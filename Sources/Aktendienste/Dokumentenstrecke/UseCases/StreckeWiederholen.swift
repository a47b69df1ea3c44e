// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Gives a file whose stages failed or were left out another chance.
struct StreckeWiederholen: Sendable {
    /// More at once would fill the lanes for hours, and the operator could not see what comes of it.
    static let hoechstens = 1_000

    let store: Store
    var grenze = StreckeWiederholen.hoechstens

    func callAsFunction(_ sha256: String, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "strecke.wiederholen")) { tx in
            guard let lage = try tx.strecke(sha256),
                lage.strecke.zustand == .gescheitert || lage.strecke.hatLuecken || lage.haengt(tx.jetzt)
            else { throw StreckeError.nichtGefunden }
            try Self.wiederholen(lage, tx)
        }
    }

    /// Everything that failed, everything that waits forgotten, what was left out because a tool was missing that is there now, and what
    /// was filed before there was a Dokumentenstrecke. That stock gets a quarter in any case, or it would wait for the last failure.
    /// - Parameter moeglich: stages whose tool is there.
    /// - Returns: how many files are on their way again.
    func alle(moeglich: Set<Streckenschritt> = Set(Streckenschritt.allCases), akteur: Akteur) async throws -> Int {
        try await store.commit(Vermerk(akteur, "strecke.wiederholen")) { [grenze] tx in
            var zahl = try tx.bestandAufnehmen(limit: grenze / 4)
            let lagen = try tx.wiederholbare(tx.jetzt, moeglich: moeglich, limit: grenze - zahl)
            for lage in lagen { try Self.wiederholen(lage, tx) }
            zahl += lagen.count
            zahl += try tx.bestandAufnehmen(limit: grenze - zahl)
            guard zahl > 0 else { throw StreckeError.nichtsZuTun }
            return zahl
        }
    }

    private static func wiederholen(_ lage: Streckenlage, _ tx: WriteContext) throws {
        var lage = lage
        lage.strecke.wiederhole()
        try tx.streckeWiederholen(lage)
        tx.vermerke(Gegenstand("strecke.inhalt", lage.inhalt.sha256), feld: "zustand", neu: lage.strecke.zustand.rawValue)
    }
}
