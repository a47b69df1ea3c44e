// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store

/// A message that was passed on as it came and taken by the other side for all its recipients at the first attempt, the usual case by far: what
/// was decided and how it ended is one change, and nobody waits for the message any more.
struct Durchlauf: Sendable {
    fileprivate let nachricht: NachrichtID
    fileprivate let zuteilungen: [(Zuteilung, Transportforderung, Versuchsausgang)]
    fileprivate let spur: [Spureintrag]

    /// `nil` where it went another way, or somebody is to be told of it.
    /// - Parameter entscheid: one that only passes the message on (`Verteilentscheid.durchleitung`), not written yet.
    init?(_ entscheid: Verteilentscheid, _ ausgaenge: [Versuchsausgang]) {
        var zuteilungen: [(Zuteilung, Transportforderung, Versuchsausgang)] = []
        for zuteilung in entscheid.zuteilungen {
            guard case .senden(nil, let forderung) = zuteilung.ausgang,
                let ausgang = ausgaenge.first(where: { $0.zustellung.id == zuteilung.zustellung }),
                ausgang.zustand == .zugestellt, ausgang.meldung == nil
            else { return nil }
            zuteilungen.append((zuteilung, forderung, ausgang))
        }
        guard !zuteilungen.isEmpty else { return nil }
        nachricht = entscheid.nachricht.id
        self.zuteilungen = zuteilungen
        spur = entscheid.spur + ausgaenge.map(\.spur)
    }
}

extension Warteschlange {
    /// Keeps decision and end of a message in one.
    /// - Returns: false when somebody has decided about the message meanwhile, and nothing is kept.
    func durchgeleitet(_ durchlauf: Durchlauf) async throws -> Bool {
        let (spool, id) = (spool, durchlauf.nachricht)
        do {
            try await store.technical(da: { try Self.istZugestellt(id, $0) }) { db in
                // First, so that whoever wants one of its recipients decided about anew comes before or after all of this.
                try db.updateOne(
                    Self.nachrichten, set: "zustand = \(Nachrichtenzustand.erledigt), erledigt = \(db.jetzt)",
                    where: "id = \(id) AND spool = \(spool) AND zustand = \(Nachrichtenzustand.neu)",
                    else: { Inzwischen() })
                for (zuteilung, forderung, ausgang) in durchlauf.zuteilungen {
                    try db.update(
                        Self.zustellungen,
                        set: """
                            zustand = \(ausgang.zustand), weg = \(zuteilung.weg), fassung = NULL, forderung = \(forderung), versuche = 1,
                            antwort = \(ausgang.antwort), transport = \(ausgang.ergebnis.transport), beendet = \(db.jetzt)
                            """, where: "id = \(zuteilung.zustellung)")
                }
                try Spureintrag.eintragen(durchlauf.spur, db, id)
            }
            return true
        } catch is Inzwischen {
            return false
        }
    }

    /// Only the end of this very attempt writes that, since it is the first.
    private static func istZugestellt(_ id: NachrichtID, _ db: ReadContext) throws -> Bool {
        try db.row("SELECT 1 AS da FROM mg_spur WHERE nachricht = \(id) AND ereignis = \(Spureintrag.Ereignis.zugestellt)") != nil
    }
}

/// The message is not where it was when it was sent.
private struct Inzwischen: Error {}
