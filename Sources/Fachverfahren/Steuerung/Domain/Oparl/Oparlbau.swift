// SPDX-License-Identifier: EUPL-1.2
import Core
import Oparl

/// Makes the objects of the interface of what is public.
struct Oparlbau {
    let rat: Ratsverlauf
    let stadt: Oparlstadt
    /// What belongs to what, also what was withdrawn since: its going is a change of the whole.
    let teile: Ratsteile
    /// What goes with a paper and is not made of its statements.
    let anlagen: [ObjektID: [Papieranlage]]

    init(_ rat: Ratsverlauf, stadt: Oparlstadt, anlagen: [ObjektID: [Papieranlage]]) {
        self.rat = rat
        self.stadt = stadt
        self.anlagen = anlagen
        teile = Ratsteile(rat)
    }

    var bestand: Oparlbestand {
        let papiere = papiere
        let dateien = papiere.flatMap(\.dateien)
        let objekte: [[any OparlObject]] = [
            [system, koerperschaft], wahlperioden, orte, organisationen, personen, mitgliedschaften, sitzungen, punkte,
            papiere.map(\.papier), beratungen, dateien.map(\.datei),
        ]
        return Oparlbestand(
            objekte.flatMap(\.self), dateien: Dictionary(uniqueKeysWithValues: dateien.map { ($0.datei.head.id, $0.inhalt) }),
            beschluesse: beschluesse)
    }

    var stadtverweis: OparlLink { OparlLink(.body, stadt.ags) }

    /// - Parameter mit: whose changes are changes of this object as well.
    /// - Returns: `nil` for what was never public.
    func kopf(_ id: ObjektID, mit weitere: [ObjektID] = [], seite: String? = nil) -> OparlHead? {
        guard let auftritt = rat.auftritt(id) else { return nil }
        let geaendert = rat.letzteAenderung([id] + weitere) ?? auftritt.seit
        var kopf = OparlHead(
            id.text, created: auftritt.seit.oparl, modified: (auftritt.zurueckgezogen ?? max(auftritt.seit, geaendert)).oparl,
            deleted: auftritt.zurueckgezogen != nil)
        kopf.web = seite.map { stadt.adresse + $0 }
        return kopf
    }

    /// Only to what is public now.
    func verweis(_ art: OparlKind, _ id: ObjektID?) -> OparlLink? {
        guard let id, rat.istOeffentlich(id) else { return nil }
        return OparlLink(art, id.text)
    }
}

extension Zeitpunkt {
    /// As people in the city read it.
    var oparl: OparlTime {
        OparlTime(seconds: Sekunden.abgerundet(millisekunden), offset: ortszeit.versatz)
    }
}

private enum Sekunden {
    static func abgerundet(_ millisekunden: Int64) -> Int64 {
        millisekunden >= 0 ? millisekunden / 1000 : -((999 - millisekunden) / 1000)
    }
}
