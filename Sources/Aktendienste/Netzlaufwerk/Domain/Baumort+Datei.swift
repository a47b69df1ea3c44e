// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

extension Baumort {
    var inhalt: Inhalt? {
        switch knoten {
        case .dokument(let dokument): dokument.neueste.inhalt
        case .eintrag(let eintrag, _): eintrag.inhalt
        default: nil
        }
    }

    var mediatyp: String? {
        switch knoten {
        case .dokument(let dokument): dokument.neueste.mediatyp
        case .eintrag(let eintrag, _): eintrag.istOrdner ? nil : eintrag.mediatyp
        default: nil
        }
    }

    /// The same bytes have the same mark, and other bytes another one.
    var etag: String? { inhalt.map { "\"\($0.sha256.prefix(40))\"" } }

    var geaendert: Zeitpunkt? {
        switch knoten {
        case .dokument(let dokument): dokument.neueste.angelegt
        case .eintrag(let eintrag, _): eintrag.geaendert
        case .vorgang(let vorgang): vorgang.bewegt
        case .akte(let akte): akte.angelegt
        default: nil
        }
    }

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
