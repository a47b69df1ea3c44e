// SPDX-License-Identifier: EUPL-1.2
import Core

extension Stichtagsbild {
    /// What went live and what is under way in these Bausteine on the day. The headings are statements of the programme.
    /// - Returns: `keinBericht` where there is neither.
    /// - Throws: `SteuerungError.angabeFehlt` with the field that would have to be stated, rather than a blank.
    func portfolio(_ programm: ObjektID, bausteine: Set<ObjektID>) throws(SteuerungError) -> [Berichtsblock] {
        let felder = Programmfelder()
        let gruppen = gruppen
        var bloecke: [Berichtsblock] = []
        for (gruppe, feld) in [(Vorhabengruppe.umgesetzt, felder.ueberschriftUmgesetzt), (.aktuell, felder.ueberschriftAktuell)] {
            let vorhaben = (gruppen[gruppe] ?? []).filter { $0.programm == programm && !bausteine.isDisjoint(with: $0.bausteine) }
            guard !vorhaben.isEmpty else { continue }
            var zeilen: [Satzbaum] = []
            for eines in vorhaben { zeilen.append(Satzbaum(try zeile(eines, gruppe))) }
            bloecke.append(.gruppe(gruppe, titel: try satz(feld, von: programm), zeilen))
        }
        return bloecke.isEmpty ? [.keinBericht] : bloecke
    }

    /// A sentence that is the text of one field.
    func satz(_ feld: Feld<String>, von id: ObjektID) throws(SteuerungError) -> Satz {
        guard let sicht = objekt(id), let text = sicht[feld],
            let grundlage = Satzgrundlage([sicht.beleg(feld)].compactMap(\.self))
        else {
            let titel = objekt(id)?.wert(Vorhabenfelder().titel.name)?.texte.first
            throw .angabeFehlt(feld: feld.beschreibung.bezeichnung, von: titel ?? id.text)
        }
        return Satz(
            schluessel: Satzschluessel(Linienschluessel(objekt: id, feld: feld.name, glied: "")), text: text, gewissheit: .fakt,
            grundlage: grundlage)
    }

    /// The title of a Vorhaben and, once it is live, since when.
    private func zeile(_ vorhaben: Vorhaben, _ gruppe: Vorhabengruppe) throws(SteuerungError) -> Satz {
        let titel = try satz(Vorhabenfelder().titel, von: vorhaben.id)
        let erreicht = vorhaben.meilensteine.filter { $0.istErreicht(am: stichtag) }
        let stein = erreicht.first { $0.art == .produktivsetzung } ?? erreicht.first { $0.art == .abschluss }
        guard gruppe == .umgesetzt, let stein, let ist = stein.ist, let beleg = objekt(stein.id)?.beleg(Meilensteinfelder().ist),
            let grundlage = Satzgrundlage(titel.grundlage.belege + [beleg])
        else { return titel }
        return Satz(
            schluessel: titel.schluessel, text: "\(titel.text) (\(ist.text))", gewissheit: .fakt, grundlage: grundlage)
    }
}
