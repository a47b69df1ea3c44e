// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Store

/// A search by conditions over what a clerk may see, for clients with a query language.
public struct Baumabfrage: Sendable {
    public enum Art: Sendable, Hashable { case akte, vorgang, dokument }

    /// What can be asked for, by the kind of object it is known of.
    public enum Feld: String, Sendable, Hashable, CaseIterable {
        case kennung, name, betreff, zeichen, zustand, angelegt, geaendert, mediatyp, groesse
    }

    public enum Wert: Sendable, Hashable {
        case text(String)
        case zahl(Int64)
        case zeit(Zeitpunkt)
    }

    public enum Vergleich: String, Sendable, Hashable {
        case gleich = "=", ungleich = "<>", kleiner = "<", kleinerGleich = "<=", groesser = ">", groesserGleich = ">="
    }

    public indirect enum Bedingung: Sendable, Hashable {
        case immer(Bool)
        case und([Bedingung])
        case oder([Bedingung])
        case nicht(Bedingung)
        case vergleich(Feld, Vergleich, Wert)
        case wie(Feld, String)
        case enthaelt(String)
        case inVorgang(VorgangID)
        case inAkte(AkteID)
        case inPlan(Planzeichen, mitUnteren: Bool)
    }

    public var art: Art
    public var bedingung: Bedingung
    public var ordnung: [(feld: Feld, absteigend: Bool)]
    public var ueberspringen: Int
    public var limit: Int

    /// How far one may leaf; behind it, the question has to be narrowed.
    public static let weitestens = 10_000
    static let fundstellen = 1_000

    public init(
        _ art: Art, _ bedingung: Bedingung, ordnung: [(feld: Feld, absteigend: Bool)] = [], ueberspringen: Int = 0,
        limit: Int = 100
    ) {
        self.art = art
        self.bedingung = bedingung
        self.ordnung = ordnung
        self.ueberspringen = ueberspringen
        self.limit = limit
    }
}
