// SPDX-License-Identifier: EUPL-1.2

/// "`von` rests on `auf`": a loss of `auf` hits `von`, so `auf` inherits the need of `von`.
struct Abhaengigkeit: Hashable, Sendable {
    let von: ZielobjektID
    let auf: ZielobjektID
}

/// The objects of a Verbund with what they rest on. Pure; the order of `objekte` is kept wherever it matters.
struct Verbundstruktur: Sendable {
    let objekte: [Zielobjekt]
    let kanten: [Abhaengigkeit]
    private let nach: [ZielobjektID: [ZielobjektID]]
    private let vor: [ZielobjektID: [ZielobjektID]]

    init(_ objekte: [Zielobjekt], _ kanten: [Abhaengigkeit]) {
        self.objekte = objekte
        self.kanten = kanten
        nach = Dictionary(grouping: kanten, by: \.von).mapValues { $0.map(\.auf) }
        vor = Dictionary(grouping: kanten, by: \.auf).mapValues { $0.map(\.von) }
    }

    func stuetztSichAuf(_ id: ZielobjektID) -> [ZielobjektID] { nach[id] ?? [] }
    func traegt(_ id: ZielobjektID) -> [ZielobjektID] { vor[id] ?? [] }

    /// The circle that the new dependency would close, from `neu.auf` back to itself; `nil` when there is none.
    func kreis(durch neu: Abhaengigkeit) -> [ZielobjektID]? {
        guard neu.von != neu.auf else { return [neu.von, neu.auf] }
        var woher: [ZielobjektID: ZielobjektID] = [:], offen = [neu.auf], gesehen: Set<ZielobjektID> = [neu.auf]
        while let id = offen.popLast() {
            if id == neu.von {
                var weg = [id]
                while let letzte = weg.last, letzte != neu.auf, let davor = woher[letzte] { weg.append(davor) }
                return [neu.von] + weg.reversed()
            }
            for naechste in stuetztSichAuf(id) where gesehen.insert(naechste).inserted {
                woher[naechste] = id
                offen.append(naechste)
            }
        }
        return nil
    }

    /// Objects so ordered that each comes after all that rest on it. Without circles, which no act lets in, that is all of them.
    var reihenfolge: [ZielobjektID] {
        var fehlend = Dictionary(uniqueKeysWithValues: objekte.map { ($0.id, traegt($0.id).count) })
        var bereit = objekte.map(\.id).filter { fehlend[$0] == 0 }, fertig: [ZielobjektID] = []
        while !bereit.isEmpty {
            let id = bereit.removeFirst()
            fertig.append(id)
            for naechste in stuetztSichAuf(id) {
                guard let rest = fehlend[naechste] else { continue }
                fehlend[naechste] = rest - 1
                if rest == 1 { bereit.append(naechste) }
            }
        }
        return fertig
    }

    /// The need of every object for one objective, inherited along the dependencies by the Maximumprinzip.
    func schutzbedarf(_ ziel: Schutzziel) -> [ZielobjektID: Schutzbedarf] {
        let nachId = Dictionary(uniqueKeysWithValues: objekte.map { ($0.id, $0) })
        var ergebnis: [ZielobjektID: Schutzbedarf] = [:]
        for id in reihenfolge {
            guard let objekt = nachId[id] else { continue }
            let eigen = objekt.stufen[ziel] ?? .normal
            let davor = traegt(id).compactMap { vorgaenger in ergebnis[vorgaenger].map { (vorgaenger, $0) } }
            let geerbt = davor.map(\.1.stufe).max() ?? .normal
            let maximum = max(eigen, geerbt)
            let spender = geerbt > eigen ? davor.filter { $0.1.stufe == geerbt } : []
            let ursprung = spender.flatMap { $0.1.ursprung.isEmpty ? [$0.0] : $0.1.ursprung }
            let abweichung = objekt.abweichungen[ziel]
            ergebnis[id] = Schutzbedarf(
                stufe: abweichung?.gilt(fuer: maximum) ?? maximum, eigen: eigen, geerbtVon: spender.map(\.0),
                // Who departs from what is inherited is the origin for those after it.
                ursprung: abweichung == nil ? Self.einmal(ursprung) : [], abweichung: abweichung, maximum: maximum)
        }
        return ergebnis
    }

    /// The greatest need of an object over all objectives decides which requirements apply.
    func hoechste(_ id: ZielobjektID) -> Schutzstufe {
        Schutzziel.allCases.compactMap { schutzbedarf($0)[id]?.stufe }.max() ?? .normal
    }

    private static func einmal(_ ids: [ZielobjektID]) -> [ZielobjektID] {
        var gesehen: Set<ZielobjektID> = []
        return ids.filter { gesehen.insert($0).inserted }
    }
}
