// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Mailrichtlinie
internal import Store

/// That a message goes into the E-Akte besides its mailboxes. Becomes a row in the transaction in which they are decided about, so that no
/// crash can come between.
struct Ablagewunsch: Sendable, Hashable {
    var richtung = Richtung.eingehend
    /// Of the recipient for whom it was opened; what was found then is the evidence.
    let zustellung: ZustellungID
    /// Its bytes without encryption; `nil` where it can be read as it came.
    var klartext: FassungID?
    let einheit: OrgNummer
    /// Where it certainly belongs; without it somebody decides in the mail room.
    let vorgang: VorgangID?
    /// Why, in a German sentence; `nil` for the usual post of the mail room.
    let grund: String?

    /// Does nothing where the message was filed already: only some of its recipients were decided about anew.
    func eintragen(_ db: TechnicalContext, _ nachricht: Nachricht, spool: String) throws {
        guard try db.row("SELECT nachricht FROM mg_ablage WHERE nachricht = \(nachricht.id)") == nil else { return }
        try db.insert(
            into: Warteschlange.ablagen,
            [
                "nachricht": nachricht.id.sqlValue, "spool": spool.sqlValue, "richtung": richtung.sqlValue,
                "zustellung": zustellung.sqlValue,
                "klartext": klartext.sqlValue, "einheit": einheit.sqlValue, "vorgang": vorgang.sqlValue, "grund": grund.sqlValue,
                "zustand": Ablagezustand.wartet.sqlValue, "faellig": db.jetzt.sqlValue, "versuche": 0.sqlValue,
                "kennung": nachricht.kennung.sqlValue, "sha256": nachricht.sha256.sqlValue,
            ])
    }
}

enum Ablagezustand: String, Sendable, SQLConvertible {
    case wartet
    /// A person released it; whether it belongs into the file is looked up first.
    case gesucht
    /// Lies in a Vorgang.
    case abgelegt
    /// Lies in the mail room's register.
    case eingereiht
    /// The same message went there before.
    case schonAbgelegt
    /// It was to be filed as sent, and nobody got it.
    case unterblieben

    /// In which somebody still needs its bytes.
    static let offene = [Self.wartet.rawValue, Self.gesucht.rawValue]
}
