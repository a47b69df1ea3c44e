// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store

/// What was decided about one recipient.
struct Zuteilung: Sendable, Hashable {
    enum Ausgang: Sendable, Hashable {
        /// As accepted where no form is named.
        case senden(FassungID?, Transportforderung = .beliebig)
        /// Goes nowhere until somebody decides.
        /// - Parameter wahl: what the sender may choose besides cancelling.
        case halten(grund: String, wahl: [Haltwahl] = [])
        /// A virus of this name is in it, and nobody may let it go.
        case sperren(befall: String)
        case abweisen(grund: String)
        /// Waits in the portal for its recipient.
        case abholen(FassungID?)
    }

    let zustellung: ZustellungID
    let ausgang: Ausgang
    /// How it is protected for this recipient, where the rules chose.
    var weg: Weg?
}

/// What belongs to a decision besides the recipients' rows, and enters the database with them.
protocol Beiwerk: Sendable {
    func eintragen(_ db: TechnicalContext, _ nachricht: NachrichtID, spool: String) throws
}

/// A form of a message whose bytes lie in the spool under its own name.
struct Fassung: Sendable, Hashable {
    enum Art: String, Sendable, SQLConvertible {
        /// As accepted, behind our own trace fields.
        case original
        case geschuetzt
        case geoeffnet
        /// As accepted but for marks in its subject.
        case bereinigt
        /// Without its encryption and without anything of ours: for the E-Akte.
        case klartext
        /// A part of the message that a link leads to.
        case anhang
        /// Certificates of the signatures and what was known of their revocation, for the E-Akte.
        case widerrufsnachweis
    }

    let id: FassungID
    let art: Art
    let groesse: Int
    let sha256: String
}

extension Fassung {
    func eintragen(_ db: TechnicalContext, _ nachricht: NachrichtID) throws {
        try db.insert(
            into: Warteschlange.fassungen,
            [
                "id": id.sqlValue, "nachricht": nachricht.sqlValue, "art": art.sqlValue, "groesse": groesse.sqlValue,
                "sha256": sha256.sqlValue,
            ])
    }
}

extension Warteschlange {
    /// Keeps what was decided about a message, in one transaction: from here on each recipient goes its own way.
    ///
    /// The first attempt counts as begun, so that the usual message needs no further transaction before it is sent.
    /// - Returns: what can be sent at once.
    func verteilen(_ entscheid: Verteilentscheid, _ wartezeit: Wartezeit) async throws -> [Zustellung] {
        let spool = spool
        let id = entscheid.nachricht.id
        let zustellungen = try await store.technical { db in
            try entscheid.eintragen(db, spool: spool, wartezeit)
            // The state is looked at here: asked for by the statement, SQLite would walk over all that wait, of all messages, to find these few.
            let alle = try db.rows("SELECT \(Zustellung.spalten) FROM mg_zustellung WHERE nachricht = \(id) ORDER BY id")
                .map(Zustellung.init(row:))
            if alle.contains(where: { $0.zustand == .neu }) {
                try db.update(Self.nachrichten, set: "zustand = \(Nachrichtenzustand.neu)", where: "id = \(id)")
            }
            return alle
        }
        return zustellungen.filter { $0.zustand == .wartet }
    }
}
