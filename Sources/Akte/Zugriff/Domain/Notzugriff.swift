// SPDX-License-Identifier: EUPL-1.2
public import Core

public enum NotzugriffTag {}
public typealias NotzugriffID = ID<NotzugriffTag>

/// Access for a short time against all restrictions, with a reason that others read ("break the glass"). It only opens for reading.
public struct Notzugriff: Hashable, Sendable {
    public let id: NotzugriffID
    /// An Akte or a Vorgang, with all it holds.
    public let objekt: Aktenobjekt
    public let zeichen: String
    /// The unit in charge when it was taken; its head is told.
    public let oe: OrgNummer
    public let person: MitarbeiterID
    public let grund: String
    public let beginn: Zeitpunkt
    public let bis: Zeitpunkt
    public let beendet: Zeitpunkt?
    public let kenntnisEinheit: Kenntnis?
    public let kenntnisAufsicht: Kenntnis?
    public let version: Int

    /// Who has taken note of it, and when.
    public struct Kenntnis: Hashable, Sendable {
        public let von: String
        public let am: Zeitpunkt
    }

    public func laeuft(am zeit: Zeitpunkt) -> Bool { beendet == nil && bis > zeit }
}

/// How long things last in the protection of files; a town may set them otherwise.
public struct Zugriffsfristen: Hashable, Sendable {
    public var notzugriffStunden: Int
    /// Days for which it is kept who has read what.
    public var protokollTage: Int

    public init(notzugriffStunden: Int = 8, protokollTage: Int = 365) {
        self.notzugriffStunden = notzugriffStunden
        self.protokollTage = protokollTage
    }

    /// A reason is a sentence, not a letter.
    static let mindestensZeichen = 20
    /// Whoever needs more than these at once needs another role instead.
    static let hoechstensZugleich = 5
}

/// Who may do what about Notzugriffe.
enum Notzugriffsrechte {
    /// Those who read the log of a unit see those of the unit, and so do heads; both can also judge.
    static func sieht(_ akteur: Akteur, _ notzugriff: Notzugriff) -> Bool {
        akteur.darf(AkteRechte.protokollLesen, in: notzugriff.oe) || fuerEinheit(akteur, notzugriff)
            || eigener(akteur, notzugriff)
    }

    static func eigener(_ akteur: Akteur, _ notzugriff: Notzugriff) -> Bool { akteur.mitarbeiter?.id == notzugriff.person }

    /// Nobody takes note of, or judges, their own.
    static func fuerEinheit(_ akteur: Akteur, _ notzugriff: Notzugriff) -> Bool {
        akteur.darf(AkteRechte.zugriffSetzen, in: notzugriff.oe) && !eigener(akteur, notzugriff)
    }

    static func alsAufsicht(_ akteur: Akteur, _ notzugriff: Notzugriff) -> Bool {
        akteur.darf(AkteRechte.protokollLesen, in: notzugriff.oe) && !eigener(akteur, notzugriff)
    }
}
