// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// What a clerk typed as the place to put something: the sign of a Vorgang, or of an Akte that has just one open Vorgang.
enum Zielsuche {
    static func vorgang(_ zeichen: String?, _ db: some ReadAccess, _ akteur: Akteur) throws -> VorgangID {
        let text = (zeichen ?? "").trimmed
        guard !text.isEmpty else { throw PostError.zielFehlt }
        switch try db.zeichenfunde([text]).first?.objekt {
        case .vorgang(let id):
            guard let vorgang = try db.vorgang(id), AkteRechte.sieht(akteur, vorgang) else { throw PostError.zielUnbekannt(text) }
            return id
        case .akte(let id):
            let offene = try db.offeneVorgaenge(in: id).filter { AkteRechte.sieht(akteur, $0) }
            guard let einer = offene.first else { throw PostError.zielUnbekannt(text) }
            guard offene.count == 1 else { throw PostError.zielMehrdeutig(text) }
            return einer.id
        case .dokument, nil: throw PostError.zielUnbekannt(text)
        }
    }

    static func akte(_ zeichen: String?, _ db: some ReadAccess, _ akteur: Akteur) throws -> AkteKopf {
        let text = (zeichen ?? "").trimmed
        guard !text.isEmpty else { throw PostError.zielFehlt }
        guard case .akte(let id)? = try db.zeichenfunde([text]).first?.objekt, let akte = try db.akte(id),
            AkteRechte.sieht(akteur, akte)
        else { throw PostError.zielUnbekannt(text) }
        return akte
    }
}

extension String {
    /// Without white space at the ends.
    fileprivate var trimmed: String {
        var kern = self[...]
        while kern.first?.isWhitespace == true { kern.removeFirst() }
        while kern.last?.isWhitespace == true { kern.removeLast() }
        return String(kern)
    }
}
