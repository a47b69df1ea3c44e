// SPDX-License-Identifier: EUPL-1.2
import Core
import Oparl

extension Oparlbau {
    /// Since the first that the house has stated; without anything, since the clock began.
    private var anfang: Zeitpunkt {
        Ratsverlauf.arten.flatMap(rat.aufgetreten).compactMap { rat.auftritt($0)?.seit }.min() ?? Zeitpunkt(millisekunden: 0)
    }

    var system: OparlSystem {
        var system = OparlSystem(OparlHead("", created: anfang.oparl, modified: anfang.oparl))
        system.license = Oparlstadt.lizenz
        system.name = "Ratsinformationen der \(stadt.name)"
        system.contactEmail = stadt.email
        system.contactName = stadt.name
        system.website = stadt.adresse + GremienURL.oeffentlich
        system.others = OparlVersion.allCases.map { stadt.adresse + OparlURL.system($0) }
        return system
    }

    var koerperschaft: OparlBody {
        let raete = rat.oeffentliche(.gremium).filter { $0[Gremiumfelder().art] == .rat }
        let geaendert = rat.letzteAenderung(rat.aufgetreten(.wahlperiode) + raete.map(\.objekt.id)) ?? anfang
        var koerperschaft = OparlBody(
            OparlHead(stadt.ags, created: anfang.oparl, modified: max(anfang, geaendert).oparl), name: stadt.name)
        koerperschaft.shortName = stadt.kurz
        koerperschaft.website = stadt.adresse
        koerperschaft.license = Oparlstadt.lizenz
        koerperschaft.ags = stadt.ags
        koerperschaft.contactEmail = stadt.email
        koerperschaft.contactName = stadt.name
        koerperschaft.mainOrganization = raete.first.map { OparlLink(.organization, $0.objekt.id.text) }
        koerperschaft.legislativeTerm = wahlperioden.filter { !$0.head.deleted }
        return koerperschaft
    }

    var wahlperioden: [OparlLegislativeTerm] {
        rat.aufgetreten(.wahlperiode).compactMap { id in
            guard let kopf = kopf(id), let sicht = rat.sicht(id) else { return nil }
            var periode = OparlLegislativeTerm(kopf)
            periode.body = stadtverweis
            periode.name = sicht[Wahlperiodenfelder().titel]
            (periode.startDate, periode.endDate) = dauer(id, Wahlperiodenfelder().titel)
            return periode
        }
    }

    var orte: [OparlLocation] { rat.aufgetreten(.ort).compactMap(ort) }

    func ort(_ id: ObjektID) -> OparlLocation? {
        let felder = Ortsfelder()
        guard let kopf = kopf(id, mit: teile.sitzungen[id] ?? []), let sicht = rat.sicht(id) else { return nil }
        var ort = OparlLocation(kopf)
        ort.description = sicht[felder.titel]
        ort.streetAddress = sicht[felder.strasse]
        ort.room = sicht[felder.raum]
        ort.postalCode = sicht[felder.postleitzahl]
        ort.locality = sicht[felder.ort]
        ort.meetings = (teile.sitzungen[id] ?? []).compactMap { verweis(.meeting, $0) }
        return ort
    }

    /// First and last day of a field, as the standard writes them.
    func dauer<W>(_ id: ObjektID, _ feld: Feld<W>) -> (String?, String?) {
        let dauer = rat.verlauf(id)?.dauer(feld, bekannt: rat.jetzt)
        return (dauer?.von.iso, dauer?.bis?.iso)
    }
}
