// SPDX-License-Identifier: EUPL-1.2

/// The facts of one message for one recipient, all that conditions look at. Nothing is asked for while deciding, so the same
/// facts give the same decision, in the engine and in the simulator.
public struct Merkmale: Sendable, Hashable {
    public var richtung: Richtung
    /// Who was allowed to send it, or the envelope's path for what comes in; `nil` is the empty path of reports.
    public var absender: Mailadresse?
    public var empfaenger: Mailadresse
    public var nachricht: Nachrichtenbefund
    public var umstaende: Umstaende

    public init(
        richtung: Richtung, absender: Mailadresse?, empfaenger: Mailadresse, nachricht: Nachrichtenbefund, umstaende: Umstaende
    ) {
        self.richtung = richtung
        self.absender = absender
        self.empfaenger = empfaenger
        self.nachricht = nachricht
        self.umstaende = umstaende
    }

    /// The mailbox of the administration at this end, whose rules count.
    public var person: Mailadresse? { richtung == .ausgehend ? absender : empfaenger }

    /// Whoever is at the other end. Of what comes in it is the envelope's path, which anybody can write.
    public var partner: Mailadresse? { richtung == .ausgehend ? empfaenger : absender }
}

/// What the message does not say and the caller knows.
public struct Umstaende: Sendable, Hashable {
    /// Of `Merkmale.person`.
    public var gruppen: Set<String>
    /// What the partner's domain was entered as, for example `gesichert`.
    public var partnerklasse: String?
    public var tls: Tlslage
    public var schutzbedarf: Schutzbedarf
    /// The entry of the rule set that says so, `50.12 Sozialdaten`; `nil` where none does.
    public var bedarfsbeleg: String?
    /// Of the file the message belongs to.
    public var aktenzeichen: String?
    public var zeit: Wochenzeit
    /// What people have decided about this message since it was held.
    public var entschieden: Set<Entschluss>
    public var pruefung: Pruefergebnis

    public init(
        gruppen: Set<String> = [], partnerklasse: String? = nil, tls: Tlslage = .unbekannt, schutzbedarf: Schutzbedarf = .normal,
        aktenzeichen: String? = nil, zeit: Wochenzeit, entschieden: Set<Entschluss> = [],
        pruefung: Pruefergebnis = Pruefergebnis()
    ) {
        self.gruppen = gruppen
        self.partnerklasse = partnerklasse
        self.tls = tls
        self.schutzbedarf = schutzbedarf
        self.aktenzeichen = aktenzeichen
        self.zeit = zeit
        self.entschieden = entschieden
        self.pruefung = pruefung
    }
}

/// What somebody said about a held message; the engine decides again with it, so that a choice nobody had has no effect.
public enum Entschluss: String, Sendable, Hashable, CaseIterable {
    case freigegeben
    case portal
    case trotzdem
}

/// Which ways there are to this recipient, and what the sender can sign with.
public struct Verfuegbar: Sendable, Hashable {
    /// Ways for which there is a key or an account, with the name of the algorithms used there. `unverschluesselt` and
    /// `qualifizierterTransport` are not looked for here: the one is always there, the other follows from `Umstaende.tls`.
    public var wege: [Weg: String]
    public var signaturen: Set<Signaturart>

    public init(wege: [Weg: String] = [:], signaturen: Set<Signaturart> = []) {
        self.wege = wege
        self.signaturen = signaturen
    }
}
