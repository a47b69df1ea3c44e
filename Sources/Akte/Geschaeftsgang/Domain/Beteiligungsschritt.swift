// SPDX-License-Identifier: EUPL-1.2
public import Core

/// To whom a Verfügung goes.
public enum Adressat: Hashable, Sendable {
    case person(MitarbeiterID)
    /// Whoever works in the unit.
    case einheit(OrgNummer)
}

/// The order itself: who wants what from whom (xdomea `Verfuegung`).
public struct Verfuegung: Hashable, Sendable {
    public var verb: Verfuegungsverb
    public var adressat: Adressat
    public var text: String?
    /// Until when; worked out from `tage` when the step's turn comes.
    public var termin: Kalendertag?
    /// Days the addressee has from the day on which it is their turn.
    public var tage: Int?
    /// `Akteur.kennung` of who wrote it.
    public var ersteller: String
    public var erstellt: Zeitpunkt

    public var wirkung: Verfuegungswirkung { verb.wirkung }
}

/// What was done with the order (xdomea `Bearbeitung`).
public struct Bearbeitung: Hashable, Sendable {
    public let bearbeiter: MitarbeiterID
    /// The one acted for, "i. V.".
    public let vertretene: MitarbeiterID?
    public let zeit: Zeitpunkt
    /// `nil` when the step was skipped.
    public let ergebnis: Schrittergebnis?
    public let vermerk: String?
    /// The version of the draft it was given on.
    public let fassung: Fassung?
    /// Running number of the acts of this Geschäftsgang, so that "the last one" does not hang on a clock.
    public let folge: Int
}

/// One version of the draft by number and hash.
public struct Fassung: Hashable, Sendable {
    public let nr: Int
    public let sha256: String

    public init(nr: Int, sha256: String) {
        self.nr = nr
        self.sha256 = sha256
    }
}

/// One step of a Geschäftsgang.
public struct Beteiligungsschritt: Hashable, Sendable {
    public let id: BeteiligungsschrittID
    /// Running number, unique in its Geschäftsgang.
    public var nummer: Int
    /// Runs together with the step before it instead of after it.
    public var mitVorigem: Bool
    public var verfuegung: Verfuegung
    public var status: Schrittstatus
    /// Since when it waits for its addressee.
    public var seit: Zeitpunkt?
    public var bearbeitung: Bearbeitung?
    /// The step whose refusal led to this one.
    public var wegen: BeteiligungsschrittID?
    /// The step that is asked for again.
    public var wiederholt: BeteiligungsschrittID?
    /// When its own author took the answer back.
    public var zurueckgenommen: Zeitpunkt?
    /// The head who was told that it takes too long, and how often somebody was reminded.
    public var eskaliertAn: MitarbeiterID?
    public var mahnstufe: Int

    public var wirkung: Verfuegungswirkung { verfuegung.wirkung }
    public var istOffen: Bool { !status.istFest }

    /// A signature that stands, whatever version it was given on.
    var istGezeichnet: Bool {
        wirkung == .mitzeichnung && status == .abgeschlossen && zurueckgenommen == nil && bearbeitung?.ergebnis != .abgelehnt
    }

    var istSchlussgezeichnet: Bool {
        status == .abgeschlossen && zurueckgenommen == nil && bearbeitung?.ergebnis == .schlussgezeichnet
    }
}

/// A step as it is ordered.
public struct SchrittAnlage: Hashable, Sendable {
    public var verfuegung: Verfuegung
    public var mitVorigem: Bool

    public init(_ verfuegung: Verfuegung, mitVorigem: Bool = false) {
        self.verfuegung = verfuegung
        self.mitVorigem = mitVorigem
    }
}
