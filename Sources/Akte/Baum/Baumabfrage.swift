// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Store

/// A search by conditions over what a clerk may see, for clients with a query language.
public struct Baumabfrage: Sendable {
    public enum Art: String, Sendable, Hashable { case akte, vorgang, dokument }

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

    /// A kind of object with what it has to meet.
    struct Teil {
        let art: Art
        let bedingung: Bedingung
    }

    let teile: [Teil]
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
        self.init([(art, bedingung)], ordnung: ordnung, ueberspringen: ueberspringen, limit: limit)
    }

    /// Several kinds in one order.
    public init(
        _ teile: [(Art, Bedingung)], ordnung: [(feld: Feld, absteigend: Bool)] = [], ueberspringen: Int = 0, limit: Int = 100
    ) {
        self.teile = teile.map { Teil(art: $0.0, bedingung: $0.1) }
        self.ordnung = ordnung
        self.ueberspringen = ueberspringen
        self.limit = limit
    }

    /// What was found, one more than wanted where there is more.
    public struct Fund: Sendable {
        public let orte: [Baumort]
        /// The words of CONTAINS have more hits than were looked at, so that the end of the list is not the end of what there is.
        public let unvollstaendig: Bool
    }
}
