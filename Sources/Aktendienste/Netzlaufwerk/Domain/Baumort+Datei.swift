// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

extension Baumort {
    /// What is filed or lies there, without anybody's draft.
    var inhalt: Inhalt? { Dateistand(self, kopie: nil).inhalt }
    var mediatyp: String? { Dateistand(self, kopie: nil).mediatyp }

    var angelegt: Zeitpunkt? {
        switch knoten {
        case .dokument(let dokument): dokument.angelegt
        case .eintrag(let eintrag, _): eintrag.angelegt
        case .vorgang(let vorgang): vorgang.angelegt
        case .akte(let akte): akte.angelegt
        default: nil
        }
    }
}
