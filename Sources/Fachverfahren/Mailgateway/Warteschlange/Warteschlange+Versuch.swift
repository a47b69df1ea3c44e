// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import DeliveryStatus
internal import Store

/// How an attempt for one recipient ended.
struct Versuchsergebnis: Sendable, Hashable {
    enum Urteil: Sendable, Hashable { case zugestellt, voruebergehend, endgueltig }

    let urteil: Urteil
    /// What the other host said, or what hindered us.
    let antwort: String
    /// Enhanced status code (RFC 3463).
    let status: String
    var host: String?
    /// How the way was protected, in words.
    var transport: String?
    /// By which keys it was signed for the domain, in words.
    var dkim: String?
}

extension Warteschlange {
    /// Counts an attempt before it is made: a crash on the way must not make us come back at once, and again.
    func versuchBegonnen(_ zustellungen: [(Zustellung, angenommen: Zeitpunkt)], _ wartezeit: Wartezeit) async throws {
        let jetzt = store.uhr.jetzt
        let faellig = zustellungen.map { zustellung, angenommen in
            (zustellung.id, wartezeit.naechster(nach: zustellung.versuche + 1, angenommen: angenommen, jetzt: jetzt) ?? jetzt)
        }
        try await store.technical { db in
            for (id, naechster) in faellig {
                try db.update(Self.zustellungen, set: "versuche = versuche + 1, faellig = \(naechster)", where: "id = \(id)")
            }
        }
    }

    /// Keeps how an attempt ended, and the reports about it in the same transaction: a sender is told for certain or the attempt did not happen.
    /// What failed for now stays due at the time that was set when it began.
    /// - Parameter entscheid: the decision to make it, where that is not kept yet.
    /// - Returns: what is to be deleted from the spool when nobody waits for the message any more; `nil` while somebody does.
    func versuchBeendet(
        _ nachricht: Nachricht, _ ausgaenge: [Versuchsausgang], berichte: [Aufnahme],
        nach entscheid: (Verteilentscheid, Wartezeit)? = nil
    ) async throws -> [FassungID]? {
        let spool = spool
        return try await store.technical { db in
            if let (entscheid, wartezeit) = entscheid { try entscheid.eintragen(db, spool: spool, wartezeit) }
            for einer in ausgaenge {
                let beendet: Zeitpunkt? = einer.zustand == .wartet ? nil : db.jetzt
                try db.update(
                    Self.zustellungen,
                    set: """
                        zustand = \(einer.zustand), antwort = \(einer.antwort), transport = \(einer.ergebnis.transport),
                        beendet = \(beendet), verzoegert = \(einer.zustellung.verzoegert || einer.meldung == .delayed)
                        """, where: "id = \(einer.zustellung.id) AND zustand = \(Zustellzustand.wartet)")
                try einer.spur.eintragen(db, nachricht.id)
            }
            for bericht in berichte { try bericht.eintragen(db, spool: spool) }
            guard ausgaenge.contains(where: { $0.zustand != .wartet }) else { return nil }
            return try Self.erledigen(nachricht.id, nurOriginal: entscheid?.0.fassungen.isEmpty == true, db)
        }
    }
}
