// SPDX-License-Identifier: EUPL-1.2
import Core

extension Berichtsbau {
    /// What went live and what is under way in these Bausteine on the day. The headings are statements of the programme.
    func portfolio(_ bausteine: [Objektsicht]) throws -> Abschnittsteil {
        let ids = Set(bausteine.map(\.objekt.id))
        return Abschnittsteil(bloecke: try gruppen { !ids.isDisjoint(with: $0.bausteine) })
    }

    /// Of Vorhaben without a Baustein, and of those of which no other section tells.
    func weitere(ausser erzaehlt: Set<ObjektID>) throws -> Abschnittsteil {
        let bloecke = try gruppen { $0.bausteine.isEmpty || !erzaehlt.contains($0.id) }
        guard !bloecke.isEmpty else { return Abschnittsteil() }
        return Abschnittsteil(
            titel: [try ueberschrift("weitere", zu: programm, ueber: bloecke.flatMap(\.saetze))], bloecke: bloecke)
    }

    /// Accompanying measures of all Vorhaben of the programme, after the Vorhaben of these Bausteine.
    func massnahmen(_ bausteine: [Objektsicht]) throws -> Abschnittsteil {
        let felder = Massnahmenfelder()
        let vorhaben = alle(.vorhaben, Vorhabenfelder().programm, auf: programm.objekt.id).map(\.objekt.id)
        let massnahmen = bild.alle(.massnahme).filter { !Set(vorhaben).isDisjoint(with: $0.alle(felder.vorhaben)) }
            .sorted { ($0.rufname, $0.objekt.id) < ($1.rufname, $1.objekt.id) }
        let baeume = try massnahmen.map { Satzbaum(try satz("massnahme", zu: $0, felder.titel)) }
        return Abschnittsteil(bloecke: try portfolio(bausteine).bloecke + liste(baeume))
    }

    private func gruppen(_ gehoert: (Vorhaben) -> Bool) throws -> [Berichtsblock] {
        let felder = Programmfelder()
        let gruppen = bild.gruppen
        var bloecke: [Berichtsblock] = []
        for (gruppe, feld) in [(Vorhabengruppe.umgesetzt, felder.ueberschriftUmgesetzt), (.aktuell, felder.ueberschriftAktuell)] {
            let vorhaben = (gruppen[gruppe] ?? []).filter { $0.programm == programm.objekt.id && gehoert($0) }
            guard !vorhaben.isEmpty else { continue }
            let titel = try satz(
                "gruppe", zu: programm, glied: feld.name, [programm.tatsache(feld)], sonst: Muster(platz: feld.name))
            bloecke.append(.gruppe(gruppe, titel: titel, try vorhaben.map { try zeile($0, gruppe) }))
        }
        return bloecke
    }

    /// A Vorhaben by its title and, once it is live, since when; its Kennzahlen are listed under it.
    private func zeile(_ vorhaben: Vorhaben, _ gruppe: Vorhabengruppe) throws -> Satzbaum {
        let felder = Vorhabenfelder()
        guard let sicht = bild.objekt(vorhaben.id) else { throw SteuerungError.nichtGefunden }
        let erreicht = vorhaben.meilensteine.filter { $0.istErreicht(am: bild.stichtag) }
        let stein = erreicht.first { $0.art == .produktivsetzung } ?? erreicht.first { $0.art == .abschluss }
        var tatsachen = [sicht.tatsache(felder.titel)]
        if gruppe == .umgesetzt, let stein = stein.flatMap({ bild.objekt($0.id) }) {
            tatsachen.append(stein.tatsache(Meilensteinfelder().ist))
            return Satzbaum(try satz("vorhaben-umgesetzt", zu: sicht, tatsachen), try kennzahlen(vorhaben.id))
        }
        return Satzbaum(
            try satz("vorhaben-aktuell", zu: sicht, tatsachen, sonst: Muster(platz: felder.titel.name)),
            try kennzahlen(vorhaben.id))
    }

    private func kennzahlen(_ vorhaben: ObjektID) throws -> [Satzbaum] {
        let felder = Kennzahlfelder()
        return try alle(.kennzahl, felder.vorhaben, auf: vorhaben).filter { $0[felder.wert] != nil }
            .sorted { $0.rufname < $1.rufname }
            .map { kennzahl in
                Satzbaum(
                    try satz(
                        "kennzahl", zu: kennzahl,
                        [kennzahl.tatsache(felder.titel), kennzahl.tatsache(felder.wert), kennzahl.tatsache(felder.einheit)]))
            }
    }
}
