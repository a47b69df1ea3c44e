// SPDX-License-Identifier: EUPL-1.2
import Core

/// A resolution in the public list, with the names its parts bear now.
struct OeffentlicherBeschluss: Sendable, Hashable {
    let eintrag: Kontrolleintrag
    let gremium: String
    let zustaendig: String
    /// The paper it is about, where that is public.
    let vorlage: ObjektID?
}

extension Oparlbau {
    /// All public ones that have to be carried out, the latest first. Where their item is not public, neither are they.
    var beschluesse: [OeffentlicherBeschluss] {
        let heute = rat.jetzt.tag
        return rat.oeffentliche(.beschluss).compactMap { beschluss in
            guard let eintrag = Kontrolleintrag(beschluss, am: heute, sicht: { rat.istOeffentlich($0) ? rat.sicht($0) : nil })
            else {
                return nil
            }
            func name(_ id: ObjektID?) -> String {
                id.flatMap { rat.istOeffentlich($0) ? rat.sicht($0)?.anzeigename : nil } ?? ""
            }
            return OeffentlicherBeschluss(
                eintrag: eintrag, gremium: name(eintrag.gremium), zustaendig: name(eintrag.zustaendig),
                vorlage: eintrag.vorgang.flatMap { rat.istOeffentlich($0) ? $0 : nil })
        }.sorted { ($0.eintrag.tag?.spaetestens ?? heute, $0.eintrag.id) > ($1.eintrag.tag?.spaetestens ?? heute, $1.eintrag.id) }
    }
}
