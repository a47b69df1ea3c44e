// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Smtp
internal import Store

/// A message whose bytes lie in the spool, on its way into the queue: from outside, or a report we wrote ourselves.
struct Aufnahme: Sendable {
    let nachricht: Nachricht
    let empfang: [Empfang]
    let spur: Spureintrag

    func eintragen(_ db: TechnicalContext, spool: String) throws {
        try db.insert(
            into: Warteschlange.nachrichten,
            [
                "id": nachricht.id.sqlValue, "spool": spool.sqlValue, "zustand": Nachrichtenzustand.neu.sqlValue,
                "umschlag": Umschlagtext.mail(nachricht.absender, nachricht.parameter).sqlValue,
                "absender": (nachricht.absender.address?.text ?? "").sqlValue,
                "herkunft": try Umschlagtext.text(nachricht.herkunft).sqlValue,
                "kennung": nachricht.kennung.sqlValue, "groesse": nachricht.groesse.sqlValue, "sha256": nachricht.sha256.sqlValue,
                "angenommen": nachricht.angenommen.sqlValue, "tls_erlassen": nachricht.tlsErlassen.sqlValue,
            ])
        for einer in empfang {
            try db.insert(
                into: Warteschlange.zustellungen,
                [
                    "id": ZustellungID(nachricht.angenommen).sqlValue, "nachricht": nachricht.id.sqlValue,
                    "spool": spool.sqlValue,
                    "richtung": einer.richtung.sqlValue, "adresse": (einer.pfad.address?.text ?? "postmaster").sqlValue,
                    "empfang": Umschlagtext.rcpt(einer.pfad, einer.parameter).sqlValue, "ziel": einer.ziel.sqlValue,
                    "zustand": Zustellzustand.neu.sqlValue, "faellig": nachricht.angenommen.sqlValue, "versuche": 0.sqlValue,
                    "verzoegert": false.sqlValue,
                ])
        }
        try spur.eintragen(db, nachricht.id)
    }
}
