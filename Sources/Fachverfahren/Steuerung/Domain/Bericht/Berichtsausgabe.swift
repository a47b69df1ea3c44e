// SPDX-License-Identifier: EUPL-1.2
import Core

/// A section of a report: a Baustein, or several told together.
struct Abschnitt: Hashable, Sendable {
    let titel: [Satz]
    let bausteine: [ObjektID]
    let bloecke: [Berichtsblock]

    var saetze: [Satz] { titel + bloecke.flatMap(\.saetze) }

    /// The same with the words of `fassung`.
    func mit(_ fassung: Fassung) -> Abschnitt {
        Abschnitt(titel: titel.map(fassung.angewandt(auf:)), bausteine: bausteine, bloecke: bloecke.map { $0.mit(fassung) })
    }
}

/// How far an edition has come. Each step follows the one before it; from `freigegeben` on nothing in it changes.
enum Ausgabestand: Int, Sendable, CaseIterable, Comparable {
    case entwurf, abgestimmt, freigegeben, vorgelegt, zurKenntnisGenommen

    var naechster: Ausgabestand? { Ausgabestand(rawValue: rawValue + 1) }
    var eingefroren: Bool { self >= .freigegeben }

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// One report for one Gremium and one Stichtag as known at a moment.
struct Berichtsausgabe: Hashable, Sendable {
    let programm: ObjektID
    let gremium: ObjektID?
    let stichtag: Kalendertag
    let kenntnis: Zeitpunkt
    let titel: Satz
    let abschnitte: [Abschnitt]
    let stand: Ausgabestand

    var saetze: [Satz] { [titel] + abschnitte.flatMap(\.saetze) }

    /// All facts, each once, in the order in which the report tells them; the wording has no part in them.
    var belege: [Beleg] {
        var gesehen: Set<AussageID> = []
        return saetze.flatMap(\.grundlage.belege).filter { gesehen.insert($0.aussage.id).inserted }
    }

    /// The same with the words of `fassung`; the facts stay.
    func mit(_ fassung: Fassung) -> Berichtsausgabe {
        Berichtsausgabe(
            programm: programm, gremium: gremium, stichtag: stichtag, kenntnis: kenntnis, titel: fassung.angewandt(auf: titel),
            abschnitte: abschnitte.map { $0.mit(fassung) }, stand: stand)
    }
}
