// SPDX-License-Identifier: EUPL-1.2
import Core

extension Berichtsbau {
    /// Duties from the law of which a state or a proof is known for the day, each with both. Before anybody stated one there is nothing to tell.
    func pflichten() throws -> Abschnittsteil {
        let felder = Pflichtfelder()
        let bekannte = bild.alle(.pflicht)
            .filter { $0[felder.stand] != nil || $0[felder.nachweis] != nil }
            .sorted { ($0[felder.rang] ?? .max, $0.objekt.id) < ($1[felder.rang] ?? .max, $1.objekt.id) }
        let baeume = try bekannte.map { pflicht -> Satzbaum in
            let name = [pflicht.tatsache(felder.gesetz), pflicht.tatsache(felder.stelle), pflicht.tatsache(felder.titel)]
            var kinder: [Satzbaum] = []
            if let stand = pflicht[felder.stand] {
                kinder.append(
                    Satzbaum(
                        try satz(
                            "pflicht-stand-\(stand.wahl.rawValue)", zu: pflicht, [pflicht.tatsache(felder.stand)],
                            sonst: Muster(platz: felder.stand.name))))
            }
            if let nachweis = pflicht[felder.nachweis] {
                kinder.append(
                    Satzbaum(
                        try satz(
                            "pflicht-nachweis-\(nachweis.wahl.rawValue)", zu: pflicht, [pflicht.tatsache(felder.nachweis)],
                            sonst: Muster(platz: felder.nachweis.name))))
            }
            return Satzbaum(try satz("pflicht", zu: pflicht, name, sonst: Muster(platz: felder.titel.name)), kinder)
        }
        return Abschnittsteil(bloecke: liste(baeume))
    }
}
