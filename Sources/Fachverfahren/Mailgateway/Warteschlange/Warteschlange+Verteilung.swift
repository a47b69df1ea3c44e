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
    func verteilen(
        _ nachricht: Nachricht, fassungen: [Fassung], _ zuteilungen: [Zuteilung], wartezeit: Wartezeit, spur: [Spureintrag],
        berichte: [Aufnahme], ablage: Ablagewunsch? = nil, beiwerk: [any Beiwerk] = []
    ) async throws -> [Zustellung] {
        let spool = spool
        let zustellungen = try await store.technical { db in
            // First, so that whoever wants one of its recipients decided about anew comes before or after all of this.
            try db.update(
                Self.nachrichten, set: "zustand = \(Nachrichtenzustand.verteilt)",
                where: "id = \(nachricht.id) AND spool = \(spool) AND zustand = \(Nachrichtenzustand.neu)")
            for fassung in fassungen {
                try fassung.eintragen(db, nachricht.id)
            }
            let naechster = wartezeit.naechster(nach: 1, angenommen: nachricht.angenommen, jetzt: db.jetzt) ?? db.jetzt
            for zuteilung in zuteilungen {
                try db.update(
                    Self.zustellungen, set: "\(zuteilung.ausgang.aenderung(db.jetzt, naechster)), weg = \(zuteilung.weg)",
                    where: "id = \(zuteilung.zustellung)")
            }
            for eintrag in spur { try eintrag.eintragen(db, nachricht.id) }
            for bericht in berichte { try bericht.eintragen(db, spool: spool) }
            for teil in beiwerk { try teil.eintragen(db, nachricht.id, spool: spool) }
            try ablage?.eintragen(db, nachricht, spool: spool)
            // The state is looked at here: asked for by the statement, SQLite would walk over all that wait, of all messages, to find these few.
            let alle = try db.rows(
                "SELECT \(Zustellung.spalten) FROM mg_zustellung WHERE nachricht = \(nachricht.id) ORDER BY id"
            )
            .map(Zustellung.init(row:))
            if alle.contains(where: { $0.zustand == .neu }) {
                try db.update(Self.nachrichten, set: "zustand = \(Nachrichtenzustand.neu)", where: "id = \(nachricht.id)")
            }
            return alle
        }
        return zustellungen.filter { $0.zustand == .wartet }
    }
}

extension Zuteilung.Ausgang {
    fileprivate func aenderung(_ jetzt: Zeitpunkt, _ naechster: Zeitpunkt) -> SQL {
        switch self {
        case .senden(let fassung, let forderung):
            "zustand = \(Zustellzustand.wartet), fassung = \(fassung), forderung = \(forderung), versuche = 1, faellig = \(naechster)"
        case .halten(let grund, let wahl):
            "zustand = \(Zustellzustand.gehalten), grund = \(grund), wahl = \(wahl.map(\.rawValue).joined(separator: ","))"
        case .sperren(let befall):
            "zustand = \(Zustellzustand.gehalten), grund = \("Virus gefunden: \(befall)"), befall = \(befall)"
        case .abholen(let fassung): "zustand = \(Zustellzustand.abholbereit), fassung = \(fassung)"
        case .abweisen(let grund): "zustand = \(Zustellzustand.gescheitert), grund = \(grund), beendet = \(jetzt)"
        }
    }
}
