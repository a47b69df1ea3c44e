// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// An object with what points to it and what it points to, on one day as known at one moment.
struct Objektblatt: Sendable {
    let sicht: Objektsicht
    let kenntnis: Zeitpunkt
    /// Those that point to it, by identity.
    let verweisende: [Objektsicht]
    /// All others that a name is needed of.
    let umfeld: [ObjektID: Objektsicht]

    func name(_ id: ObjektID) -> String? { umfeld[id]?.anzeigename }
}

extension ReadAccess {
    /// - Throws: `SteuerungError.keinRecht`, `nichtGefunden` also for an object that was not known yet.
    func objektblatt(_ id: ObjektID, _ sicht: Betrachtung, akteur: Akteur) throws -> Objektblatt {
        try SteuerungRechte.pruefe(akteur, SteuerungRechte.lesen)
        let stand = try kenntnisstand(), tag = sicht.stichtag
        let kenntnis = min(sicht.bekannt ?? stand, stand)
        guard let objekt = try objekt(id, bekannt: kenntnis) else { throw SteuerungError.nichtGefunden }
        let eigene = Objektsicht(objekt, try aussagen(zu: id, am: tag, bekannt: kenntnis))
        let quellen = Set(try aussagen(auf: id, am: tag, bekannt: kenntnis).map(\.linie.objekt)).subtracting([id])
        let verweisende = Stichtagsbild(
            stichtag: tag, kenntnis: kenntnis, aussagen: try aussagen(zu: quellen, am: tag, bekannt: kenntnis)
        ).objekte
        let ziele = Set((eigene.aussagen + verweisende.flatMap(\.aussagen)).compactMap { $0.aussage.wert?.ziel })
        let bild = Stichtagsbild(
            stichtag: tag, kenntnis: kenntnis,
            aussagen: try aussagen(zu: ziele.union(quellen).subtracting([id]), am: tag, bekannt: kenntnis))
        var umfeld = Dictionary(uniqueKeysWithValues: bild.objekte.map { ($0.objekt.id, $0) })
        umfeld[id] = eigene
        return Objektblatt(sicht: eigene, kenntnis: kenntnis, verweisende: verweisende, umfeld: umfeld)
    }

    /// All objects of these kinds of which anything held.
    /// - Parameter felder: all that the page shows of them; `nil` for everything.
    func stichtagsbild(_ arten: [Objektart], felder: [String]? = nil, _ sicht: Betrachtung, akteur: Akteur) throws
        -> Stichtagsbild
    {
        try SteuerungRechte.pruefe(akteur, SteuerungRechte.lesen)
        let stand = try kenntnisstand()
        let kenntnis = min(sicht.bekannt ?? stand, stand)
        let gefunden =
            try felder.map { try aussagen(arten: arten, felder: $0, am: sicht.stichtag, bekannt: kenntnis) }
            ?? aussagen(arten: arten, am: sicht.stichtag, bekannt: kenntnis)
        return Stichtagsbild(stichtag: sicht.stichtag, kenntnis: kenntnis, aussagen: gefunden)
    }
}
