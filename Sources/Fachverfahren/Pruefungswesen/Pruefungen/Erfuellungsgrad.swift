// SPDX-License-Identifier: EUPL-1.2

/// How far a Prüffeld is fulfilled: points by weight over what could be reached. Pure.
struct Erfuellungsgrad: Hashable, Sendable {
    let name: String
    let teil: Int
    /// 0 to 100, rounded half up; `nil` where no answer counts.
    let prozent: Int?
    let beantwortet: Int
    let entfallen: Int
    let fragen: Int

    init(_ name: String, teil: Int, _ fragen: [Prueffrage], _ antworten: [String: Pruefantwort]) {
        self.name = name
        self.teil = teil
        self.fragen = fragen.count
        var (erreicht, moeglich, beantwortet, entfallen) = (0, 0, 0, 0)
        for frage in fragen {
            guard let antwort = antworten[frage.schluessel] else { continue }
            beantwortet += 1
            guard let punkte = antwort.stufe.punkte else {
                entfallen += 1
                continue
            }
            erreicht += punkte * frage.gewicht
            moeglich += 3 * frage.gewicht
        }
        self.beantwortet = beantwortet
        self.entfallen = entfallen
        prozent = moeglich == 0 ? nil : (erreicht * 200 + moeglich) / (2 * moeglich)
    }

    /// One for each field, in their order.
    static func jeFeld(_ fragen: [Prueffrage], _ antworten: [String: Pruefantwort]) -> [Erfuellungsgrad] {
        Prueffeld.aus(fragen).map { Erfuellungsgrad($0.name, teil: $0.teil, $0.fragen, antworten) }
    }

    var text: String { prozent.map { "\($0)\u{00A0}%" } ?? "keine Daten" }
    /// Says that the figure rests on a part of the questions only.
    var istVorlaeufig: Bool { beantwortet < fragen }
}
