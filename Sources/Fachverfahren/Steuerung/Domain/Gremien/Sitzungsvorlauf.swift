// SPDX-License-Identifier: EUPL-1.2
import Core

/// The time before a Sitzung that a programme reports to by a standing item: those in charge of its Vorhaben are asked how they stand, so that
/// the report does not tell what was true half a year ago (strategie §7.3).
struct Sitzungsvorlauf: Sendable {
    /// Where the city says nothing.
    static let ueblicheTage = 21
    /// So long before the Sitzung answers are wanted, so that the report can still be drawn.
    private static let antwortTage = 7

    let sitzung: ObjektID
    let tag: Kalendertag
    let tage: Int
    /// Of the programmes, but those that are live or rest.
    let vorhaben: [Vorhaben]
    private let gesagt: [ObjektID: Kalendertag]

    /// - Parameter antworten: when those in charge answered last, also where nothing was new.
    /// - Returns: `nil` for a Sitzung that falls away, has no such item, or whose day nobody knows.
    init?(_ sitzung: ObjektID, _ bild: Stichtagsbild, tage: Int, antworten: [ObjektID: Zeitpunkt]) {
        let felder = Sitzungsfelder(), punkte = Tagesordnungspunktfelder(), programm = Programmfelder()
        guard let sicht = bild.objekt(sitzung), sicht.objekt.art == .sitzung, sicht[felder.faelltAus] != true,
            let gremium = sicht[felder.gremium], let tag = sicht[felder.tag]?.spaetestens,
            bild.alle(.tagesordnungspunkt).contains(where: { $0[punkte.sitzung] == sitzung && $0[punkte.thema] != nil })
        else { return nil }
        let programme = Set(bild.alle(.programm).filter { $0[programm.gremium] == gremium }.map(\.objekt.id))
        guard !programme.isEmpty else { return nil }
        self.sitzung = sitzung
        self.tag = tag
        self.tage = tage
        vorhaben = bild.vorhaben.filter {
            programme.contains($0.programm) && ![.umgesetzt, .ruht].contains(Vorhabengruppe($0, am: bild.stichtag))
        }
        var gesagt = antworten.mapValues(\.tag)
        for id in vorhaben.map(\.id) {
            guard let am = bild.objekt(id)?.aussage(Vorhabenfelder().sachstand)?.erfasst.tag else { continue }
            gesagt[id] = max(gesagt[id] ?? am, am)
        }
        self.gesagt = gesagt
    }

    /// From this day on they are asked.
    var beginn: Kalendertag { tag.plus(tage: -tage) }

    func laeuft(am heute: Kalendertag) -> Bool { heute < tag && beginn <= heute }

    /// The day by which an answer is wanted that is asked for today.
    func frist(am heute: Kalendertag) -> Kalendertag { max(heute.plus(tage: 1), tag.plus(tage: -Self.antwortTage)) }

    /// When it was said how a Vorhaben stands, where that is no longer ago than the asking was to begin: whoever has just told is left in peace.
    func frisch(_ vorhaben: ObjektID) -> Kalendertag? {
        guard let am = gesagt[vorhaben], am >= beginn.plus(tage: -tage) else { return nil }
        return am
    }
}
