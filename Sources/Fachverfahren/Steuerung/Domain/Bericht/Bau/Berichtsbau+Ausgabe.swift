// SPDX-License-Identifier: EUPL-1.2
import Core

extension Berichtsbau {
    /// The whole report after the plan.
    ///
    /// Each Baustein the programme has on the day gets a section, also when the plan does not know it. Where nothing is to be
    /// told of a Baustein in any section, one says so; other empty sections fall away.
    /// - Throws: `SteuerungError` that names what is missing; there is no report with gaps.
    func ausgabe(_ plan: Berichtsplan) throws -> Berichtsausgabe {
        let bausteine = bild.bausteine(von: programm.objekt.id)
        let entwuerfe = try entwuerfe(vervollstaendigt(plan, bausteine), bausteine)
        let erzaehlt = Set(entwuerfe.filter { !$0.bloecke.isEmpty }.flatMap(\.bausteine))
        var gesagt = erzaehlt
        let abschnitte = entwuerfe.compactMap { entwurf -> Abschnitt? in
            guard entwurf.inhalt != .trenner, entwurf.bloecke.isEmpty, !entwurf.bausteine.isEmpty else {
                return entwurf.abschnitt(entwurf.bloecke)
            }
            guard !gesagt.isSuperset(of: entwurf.bausteine) else { return nil }
            gesagt.formUnion(entwurf.bausteine)
            return entwurf.abschnitt([.keinBericht])
        }
        let titel = try satz("titel", zu: programm, Programmfelder().titel)
        return Berichtsausgabe(
            programm: programm.objekt.id, gremium: programm[Programmfelder().gremium], stichtag: bild.stichtag,
            kenntnis: bild.kenntnis, fassung: fassung.name, titel: titel, abschnitte: abschnitte,
            namen: namen([titel] + abschnitte.flatMap(\.saetze)), stand: .entwurf)
    }

    /// In the order of the plan; what no section tells of is known when all others are there.
    private func entwuerfe(_ eintraege: [Berichtsplan.Abschnitt], _ bausteine: [Objektsicht]) throws -> [Entwurf] {
        func entworfen(_ erzaehlt: Set<ObjektID>?) throws -> [Int: Entwurf] {
            var entwuerfe: [Int: Entwurf] = [:]
            for (nr, eintrag) in eintraege.enumerated() where (eintrag.inhalt == .weitere) == (erzaehlt != nil) {
                entwuerfe[nr] = try entwurf(
                    eintrag, bausteine.filter { eintrag.bausteine.contains($0.rufname) }, erzaehlt: erzaehlt ?? [])
            }
            return entwuerfe
        }
        let uebrige = try ergaenzt(try entworfen(nil), bausteine)
        let saetze = uebrige.values.flatMap(\.bloecke).flatMap(\.saetze)
        let erzaehlt = Set(saetze.flatMap(\.grundlage.belege).map(\.linie.objekt))
        let alle = try entworfen(erzaehlt).merging(uebrige) { $1 }
        return eintraege.indices.compactMap { alle[$0] }
    }

    /// A Baustein of which its own sections tell nothing lists its Vorhaben in the first of them, whatever that is to tell otherwise: that there is no
    /// report on it would not be true.
    private func ergaenzt(_ entwuerfe: [Int: Entwurf], _ bausteine: [Objektsicht]) throws -> [Int: Entwurf] {
        var alle = entwuerfe
        for baustein in bausteine.map(\.objekt.id) {
            let eigene = alle.filter { $0.value.inhalt != .trenner && $0.value.bausteine.contains(baustein) }
            guard eigene.values.allSatisfy(\.bloecke.isEmpty), let nr = eigene.keys.min(), let erster = eigene[nr] else {
                continue
            }
            let liste = try portfolio(bausteine.filter { erster.bausteine.contains($0.objekt.id) })
            alle[nr] = Entwurf(
                name: erster.name, inhalt: erster.inhalt, titel: erster.titel, bausteine: erster.bausteine, bloecke: liste.bloecke
            )
        }
        return alle
    }

    private func namen(_ saetze: [Satz]) -> [ObjektID: String] {
        let ziele = Set(saetze.flatMap(\.grundlage.belege).compactMap { $0.aussage.wert?.ziel })
        return Dictionary(uniqueKeysWithValues: ziele.compactMap { id in bild.objekt(id).map { (id, $0.anzeigename) } })
    }

    private struct Entwurf {
        let name: String
        let inhalt: Abschnittsinhalt
        let titel: [Satz]
        let bausteine: [ObjektID]
        let bloecke: [Berichtsblock]

        func abschnitt(_ bloecke: [Berichtsblock]) -> Abschnitt {
            Abschnitt(name: name, titel: titel, bausteine: bausteine, bloecke: bloecke)
        }
    }

    /// The sections of this edition, with one for each Baustein that none is about, after the last that is about any.
    private func vervollstaendigt(_ plan: Berichtsplan, _ bausteine: [Objektsicht]) -> [Berichtsplan.Abschnitt] {
        var abschnitte = plan.abschnitte.filter { !fassung.ohne.contains($0.name) }
        let geplant = Set(abschnitte.filter { $0.inhalt != .trenner }.flatMap(\.bausteine))
        let fehlende = bausteine.map(\.rufname).filter { !geplant.contains($0) }.map {
            Berichtsplan.Abschnitt(name: $0, inhalt: .portfolio, bausteine: [$0])
        }
        let letzter = abschnitte.lastIndex { !$0.bausteine.isEmpty } ?? abschnitte.endIndex - 1
        abschnitte.insert(contentsOf: fehlende, at: letzter + 1)
        return abschnitte
    }

    /// - Returns: `nil` where the section has neither title nor Baustein on that day.
    private func entwurf(
        _ eintrag: Berichtsplan.Abschnitt, _ bausteine: [Objektsicht], erzaehlt: Set<ObjektID>
    ) throws -> Entwurf? {
        if !eintrag.bausteine.isEmpty, bausteine.isEmpty { return nil }
        let teil = try teil(eintrag, bausteine, erzaehlt: erzaehlt)
        var titel = teil.titel
        if eintrag.inhalt != .trenner { titel = try bausteine.map { try satz("abschnitt", zu: $0, benennung($0)) } + titel }
        guard !titel.isEmpty else { return nil }
        return Entwurf(
            name: eintrag.name, inhalt: eintrag.inhalt, titel: titel, bausteine: bausteine.map(\.objekt.id),
            bloecke: teil.bloecke)
    }

    private func teil(_ eintrag: Berichtsplan.Abschnitt, _ bausteine: [Objektsicht], erzaehlt: Set<ObjektID>) throws
        -> Abschnittsteil
    {
        switch eintrag.inhalt {
        case .anlass: try anlass()
        case .trenner: try trenner(bausteine)
        case .gliederung: try gliederung()
        case .auftrag: try auftrag(bausteine)
        case .meilensteine: try meilensteine(bausteine)
        case .absichten: try absichten(bausteine)
        case .pflichten: try pflichten()
        case .staende: try staende(eintrag.staende)
        case .portfolio: try portfolio(bausteine)
        case .weitere: try weitere(ausser: erzaehlt)
        case .massnahmen: try massnahmen(bausteine)
        case .pruefung: try pruefung(bausteine)
        case .entscheidungen: try entscheidungen()
        case .ampeln: try ampeln()
        case .verschoben: try verschoben()
        case .mittel: try mittel()
        case .risiken: try risiken()
        case .wirkung: try wirkung()
        case .beschlusskontrolle: try beschlusskontrolle()
        case .schluss: try schluss()
        }
    }
}
