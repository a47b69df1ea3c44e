// SPDX-License-Identifier: EUPL-1.2
internal import Core

extension Baumort {
    /// Name of the place that stays the same wherever it lies, for clients that keep identities instead of paths.
    public var kennung: String {
        switch knoten {
        case .wurzel, .akten, .meine: schluessel
        case .plan(let einheit): "plan-\(einheit.zeichen)"
        case .akte(let akte): "akte-\(akte.id)"
        case .vorgang(let vorgang): "vorgang-\(vorgang.id)"
        case .dokument(let dokument): "dokument-\(dokument.id)"
        case .bereich(.person(let id)): "eigener-\(id)"
        case .bereich(.vorgang(let id)), .bereich(.nebenablage(let id)): "bereich-\(id)"
        case .eintrag(let eintrag, _): "eintrag-\(eintrag.id)"
        }
    }
}
