// SPDX-License-Identifier: EUPL-1.2

/// One of several messages of a kind that belong together (4.0): its number, how many there are, and whether it was dealt with.
struct Teilnachricht: Hashable, Sendable {
    /// More parts than this nobody sends in good faith.
    static let hoechstens = 1_000

    let lfd: Int
    let gesamt: Int
    let erledigt: Bool

    /// Numbers that are still to come before those that wait can be dealt with. Some count on from what went before (a second delivery of
    /// what failed), some begin anew: what was dealt with counts only in front of what waits.
    static func fehlende(_ alle: [Teilnachricht]) -> [Int] {
        let offen = alle.filter { !$0.erledigt }
        guard let gesamt = offen.map(\.gesamt).max(), let erste = offen.map(\.lfd).min(), gesamt <= hoechstens else { return [] }
        let da = Set(offen.map(\.lfd)).union(alle.filter { $0.erledigt && $0.lfd < erste }.map(\.lfd))
        return (1...max(1, gesamt)).filter { !da.contains($0) }
    }

    /// For the user: which part is missing of how many.
    static func deutsch(_ fehlende: [Int], von gesamt: Int) -> String {
        let zahlen = fehlende.prefix(10).map(String.init).joined(separator: ", ") + (fehlende.count > 10 ? " und weitere" : "")
        return fehlende.count == 1 ? "Teil \(zahlen) von \(gesamt)" : "die Teile \(zahlen) von \(gesamt)"
    }
}

/// What a message says twice, and differently.
enum Eindeutigkeit {
    /// - Throws: `AussonderungError.abgewiesen` where the same object is named with different answers.
    static func nachObjekt<W>(
        _ angaben: [W], _ objekt: (W) -> String, gleich: (W, W) -> Bool
    ) throws(AussonderungError) -> [String: W] {
        var eindeutig: [String: W] = [:]
        for angabe in angaben {
            let wen = objekt(angabe)
            if let schon = eindeutig[wen], !gleich(schon, angabe) {
                throw .abgewiesen(
                    "Die Nachricht widerspricht sich: Das Stück \(wen) ist zweimal mit verschiedener Angabe genannt.")
            }
            eindeutig[wen] = angabe
        }
        return eindeutig
    }

    static func bewertungen(_ alle: [Objektbewertung]) throws(AussonderungError) -> [String: Objektbewertung] {
        try nachObjekt(alle, { $0.objekt }) { $0.art == $1.art }
    }

    static func uebernahmen(_ alle: [Objektuebernahme]) throws(AussonderungError) -> [String: Objektuebernahme] {
        try nachObjekt(alle, { $0.objekt }) { $0.erfolgreich == $1.erfolgreich && $0.archivkennung == $1.archivkennung }
    }
}
