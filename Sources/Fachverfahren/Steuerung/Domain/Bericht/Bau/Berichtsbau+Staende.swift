// SPDX-License-Identifier: EUPL-1.2
import Core

extension Berichtsbau {
    /// Where matters of other modules stood on the day, in the order of the plan. Before one of them stated anything there is nothing to tell.
    func staende(_ proben: [String]) throws -> Abschnittsteil {
        let felder = Modulstandfelder()
        let alle = bild.alle(.modulstand).filter { !$0.belege(felder.angaben).isEmpty }
        let baeume = try proben.compactMap { probe in alle.first { $0[felder.probe] == probe } }.map { stand in
            Satzbaum(
                try satz("stand", zu: stand, felder.titel),
                try stand.belege(felder.angaben).map { beleg in
                    Satzbaum(
                        try satz(
                            "standangabe", zu: stand, glied: beleg.linie.glied, [stand.tatsache(felder.angaben, beleg)],
                            sonst: Muster(platz: felder.angaben.name)))
                })
        }
        return Abschnittsteil(bloecke: liste(baeume))
    }
}
