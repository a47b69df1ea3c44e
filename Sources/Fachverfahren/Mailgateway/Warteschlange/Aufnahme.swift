// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Smtp
internal import Store

/// A message whose bytes lie in the spool, on its way into the queue: from outside, or a report we wrote ourselves.
struct Aufnahme: Sendable {
    let nachricht: Nachricht
    /// Nothing is decided about any of them.
    let zustellungen: [Zustellung]
    let spur: Spureintrag

    init(nachricht: Nachricht, empfang: [Empfang], spur: Spureintrag) {
        self.nachricht = nachricht
        self.spur = spur
        zustellungen = empfang.map { einer in
            Zustellung(
                id: ZustellungID(nachricht.angenommen), nachricht: nachricht.id, fassung: nil, richtung: einer.richtung,
                empfaenger: einer.pfad, parameter: einer.parameter, ziel: einer.ziel, zustand: .neu, grund: nil,
                forderung: .beliebig, abholung: false, versuche: 0, verzoegert: false, antwort: nil, transport: nil)
        }
    }

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
        for einer in zustellungen {
            try db.insert(
                into: Warteschlange.zustellungen,
                [
                    "id": einer.id.sqlValue, "nachricht": nachricht.id.sqlValue, "spool": spool.sqlValue,
                    "richtung": einer.richtung.sqlValue, "adresse": (einer.empfaenger.address?.text ?? "postmaster").sqlValue,
                    "empfang": Umschlagtext.rcpt(einer.empfaenger, einer.parameter).sqlValue, "ziel": einer.ziel.sqlValue,
                    "zustand": einer.zustand.sqlValue, "faellig": nachricht.angenommen.sqlValue,
                    "versuche": einer.versuche.sqlValue, "verzoegert": einer.verzoegert.sqlValue,
                ])
        }
        try spur.eintragen(db, nachricht.id)
    }
}
