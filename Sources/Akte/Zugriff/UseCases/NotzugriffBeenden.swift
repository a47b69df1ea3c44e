// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Ends a Notzugriff: when its time is over, or earlier by hand.
struct NotzugriffBeenden: Sendable {
    let store: Store

    /// By whoever has taken it, the head of the unit or those who watch over data protection.
    func callAsFunction(_ id: NotzugriffID, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "akte.notzugriff.beenden")) { tx in
            guard let notzugriff = try tx.notzugriff(id), Notzugriffsrechte.sieht(akteur, notzugriff) else {
                throw AkteError.nichtGefunden
            }
            guard notzugriff.beendet == nil else { throw ZugriffError.notzugriffBeendet }
            try Self.beenden(notzugriff, tx, von: akteur.kennung)
        }
    }

    /// Harmless when it has ended already or its time is not over.
    func vonSelbst(_ id: NotzugriffID) async throws {
        try await store.commit(Vermerk(.system("zugriff"), "akte.notzugriff.ablaufen")) { tx in
            guard let notzugriff = try tx.notzugriff(id), notzugriff.beendet == nil, notzugriff.bis <= tx.jetzt else { return }
            try Self.beenden(notzugriff, tx, von: tx.akteur.kennung)
        }
    }

    private static func beenden(_ notzugriff: Notzugriff, _ tx: WriteContext, von: String) throws {
        try tx.executeVersioned(
            """
            UPDATE akte_notzugriff SET beendet = \(tx.jetzt), beendet_von = \(von), version = version + 1
            WHERE id = \(notzugriff.id) AND version = \(notzugriff.version)
            """)
        let kopf = try tx.objektkopf(notzugriff.objekt)
        try Zugriffslauf.nachfuehren(.objekt(notzugriff.objekt), tx)
        tx.vermerke(kopf.gegenstand, feld: "notzugriff", alt: "bis \(notzugriff.bis.deutsch)", neu: "beendet")
    }
}
