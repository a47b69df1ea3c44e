// SPDX-License-Identifier: EUPL-1.2
import Core

/// All Vorhaben that are not done, given up or put off, in the order of their scores. A person's Einstufung goes before any score.
struct Portfolio: Sendable {
    let gewichte: Gewichte
    /// The first has rank 1.
    let bewertungen: [Bewertung]

    init(_ bild: Stichtagsbild) {
        gewichte = Gewichte(bild.alle(.programm).first)
        let alle = bild.vorhaben
        let offen = alle.filter { ![.umgesetzt, .ruht].contains(Vorhabengruppe($0, am: bild.stichtag)) }
        let wege = Voraussetzungen(bild, offen: Set(offen.map(\.id)))
        let bewertet = offen.compactMap { [gewichte] vorhaben -> Bewertung? in
            bild.objekt(vorhaben.id).map {
                Bewertung(
                    vorhaben, $0, gewichte, tiefe: wege.tiefe(vorhaben.id), blocker: wege.direkt(vorhaben.id), am: bild.stichtag)
            }
        }
        bewertungen = bewertet.enumerated().sorted {
            ($0.element.fach, -$0.element.punkte, $0.offset) < ($1.element.fach, -$1.element.punkte, $1.offset)
        }.map(\.element)
    }

    var adhoc: [Bewertung] { bewertungen.filter(\.istAdhoc) }

    /// By Vorhaben, from 1.
    var raenge: [ObjektID: Int] { Dictionary(uniqueKeysWithValues: zip(bewertungen.map(\.vorhaben.id), 1...)) }
}

extension Bewertung {
    /// Which part of the list it stands in, whatever its score.
    fileprivate var fach: Int {
        switch einstufung?.wahl {
        case .vorrangig: 0
        case nil: 1
        case .nachrangig: 2
        }
    }
}

/// Which Vorhaben must be done before which.
struct Voraussetzungen: Sendable {
    private let vorher: [ObjektID: [ObjektID]]
    private let offen: Set<ObjektID>

    /// - Parameter offen: those that are not done; only they stand in the way.
    init(_ bild: Stichtagsbild, offen: Set<ObjektID>) {
        let felder = Verzahnungsfelder()
        self.offen = offen
        vorher = bild.alle(.verzahnung).reduce(into: [:]) { vorher, sicht in
            guard sicht[felder.art] == .setztVoraus, let von = sicht[felder.von], let mit = sicht[felder.mit] else { return }
            vorher[von, default: []].append(mit)
        }
    }

    func direkt(_ id: ObjektID) -> [ObjektID] { (vorher[id] ?? []).filter(offen.contains) }

    /// The longest chain of open Vorhaben before this one, at most five: more makes no difference to a score.
    func tiefe(_ id: ObjektID) -> Int { tiefe(id, weg: [id]) }

    /// - Parameter weg: where the chain came along; two that wait for each other do not make it endless.
    private func tiefe(_ id: ObjektID, weg: Set<ObjektID>) -> Int {
        guard weg.count <= 5 else { return 0 }
        return direkt(id).filter { !weg.contains($0) }.map { 1 + tiefe($0, weg: weg.union([$0])) }.max() ?? 0
    }
}
