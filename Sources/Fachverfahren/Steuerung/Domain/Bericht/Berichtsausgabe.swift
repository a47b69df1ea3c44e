// SPDX-License-Identifier: EUPL-1.2
import Core

/// A section of a report: a Baustein or a part of one, several told together, or the frame around them.
struct Abschnitt: Hashable, Sendable {
    /// That of the plan; several sections of a plan may be about one Baustein.
    let name: String
    /// The first is the heading; the others stand under it.
    let titel: [Satz]
    let bausteine: [ObjektID]
    let bloecke: [Berichtsblock]

    var saetze: [Satz] { titel + bloecke.flatMap(\.saetze) }

    /// Whether there is nothing to tell of its Bausteine. Pages say so; slides leave it out (statusbericht §1).
    var istLeer: Bool { bloecke == [.keinBericht] }
}

/// How far an edition has come. Each step follows the one before it; from `freigegeben` on nothing in it changes.
enum Ausgabestand: Int, Sendable, CaseIterable, Comparable {
    case entwurf, abgestimmt, freigegeben, vorgelegt, zurKenntnisGenommen

    var naechster: Ausgabestand? { Ausgabestand(rawValue: rawValue + 1) }
    var eingefroren: Bool { self >= .freigegeben }

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// One report for one Gremium and one Stichtag as known at a moment, in the words of one Fassung.
struct Berichtsausgabe: Hashable, Sendable {
    let programm: ObjektID
    let gremium: ObjektID?
    let stichtag: Kalendertag
    let kenntnis: Zeitpunkt
    /// Name of the Fassung.
    let fassung: String
    let titel: Satz
    let abschnitte: [Abschnitt]
    /// What people called the objects on the day to which facts of this edition point.
    let namen: [ObjektID: String]
    let stand: Ausgabestand

    var saetze: [Satz] { [titel] + abschnitte.flatMap(\.saetze) }

    /// What slides show: without sections that have nothing to tell.
    var folien: [Abschnitt] { abschnitte.filter { !$0.istLeer } }

    /// All facts, each once, in the order in which the report tells them; the wording has no part in them.
    var belege: [Beleg] {
        var gesehen: Set<AussageID> = []
        return saetze.flatMap(\.grundlage.belege).filter { gesehen.insert($0.aussage.id).inserted }
    }
}
