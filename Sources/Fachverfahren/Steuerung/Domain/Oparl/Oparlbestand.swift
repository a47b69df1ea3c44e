// SPDX-License-Identifier: EUPL-1.2
import Oparl

/// All that the interface shows at a moment, by kind and identity.
struct Oparlbestand: Sendable {
    private let nachArt: [OparlKind: [String: any OparlObject]]
    /// Contents by the identity of their File.
    private let dateien: [String: Ratsdatei]
    let beschluesse: [OeffentlicherBeschluss]

    init(_ objekte: [any OparlObject], dateien: [String: Ratsdatei], beschluesse: [OeffentlicherBeschluss]) {
        nachArt = Dictionary(grouping: objekte) { type(of: $0).kind }.mapValues { gleiche in
            Dictionary(gleiche.map { ($0.head.id, $0) }) { erstes, _ in erstes }
        }
        self.dateien = dateien
        self.beschluesse = beschluesse
    }

    func objekt(_ art: OparlKind, _ id: String) -> (any OparlObject)? { nachArt[art]?[id] }

    /// In no order.
    func alle(_ art: OparlKind) -> [any OparlObject] { nachArt[art].map { Array($0.values) } ?? [] }

    /// Those of a kind that belong to an organisation.
    func alle(_ art: OparlKind, von gruppe: OparlLink) -> [any OparlObject] {
        alle(art).filter { objekt in
            switch objekt {
            case let sitzung as OparlMeeting: sitzung.organization.contains(gruppe)
            case let beratung as OparlConsultation: beratung.organization.contains(gruppe)
            default: false
            }
        }
    }

    /// - Throws: `OparlError.gone` for a file that was withdrawn, `notFound` for one that never was.
    func inhalt(_ id: String) throws(OparlError) -> Ratsdatei {
        guard let datei = objekt(.file, id) else { throw .notFound }
        guard !datei.head.deleted, let inhalt = dateien[id] else { throw .gone }
        return inhalt
    }
}
