// SPDX-License-Identifier: EUPL-1.2

/// Rules by level, each row in the order in which it is looked at. Rules for others are never touched, so they cost nothing and
/// cannot change anything.
struct Regelreihen: Sendable, Hashable {
    private let je: [Ebene: [Int]]

    init(_ regeln: [Regel]) {
        var je: [Ebene: [Int]] = [:]
        for (stelle, regel) in regeln.enumerated() { je[regel.ebene, default: []].append(stelle) }
        self.je = je.mapValues { reihe in reihe.sorted { (regeln[$0].rang, $0) < (regeln[$1].rang, $1) } }
    }

    /// Places in `regeln` from the innermost level to the outermost. Groups are one level: a person in two of them gets the
    /// rules of both in the order of their `rang`.
    func reihe(person: Mailadresse?, gruppen: Set<String>, in regeln: [Regel]) -> [Int] {
        var ergebnis: [Int] = []
        if let person { ergebnis += je[.person(person)] ?? [] }
        ergebnis += gruppen.flatMap { je[.gruppe($0)] ?? [] }.sorted { (regeln[$0].rang, $0) < (regeln[$1].rang, $1) }
        if let person { ergebnis += je[.domaene(person.domaene)] ?? [] }
        return ergebnis + (je[.global] ?? [])
    }
}
