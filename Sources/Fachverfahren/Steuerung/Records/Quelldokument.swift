// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

extension ReadAccess {
    /// The Dokument a statement rests on, for whoever may see it.
    func quelldokument(_ id: QuelldokumentID, _ akteur: Akteur) throws -> DokumentKopf? {
        guard let dokument = try dokument(DokumentID(gespeichert: id.text)), let vorgang = try vorgang(dokument.vorgang),
            AkteRechte.sieht(akteur, dokument, in: vorgang)
        else { return nil }
        return dokument
    }

    /// Sources as a page shows them: a Dokument by its sign and with a link to whoever may see it, to others only that there is one.
    func quellanzeigen(_ quellen: some Sequence<Quelle>, _ akteur: Akteur) throws -> Quellanzeigen {
        var zeichen: [QuelldokumentID: String] = [:]
        for case .dokument(let id, _) in Set(quellen) {
            zeichen[id] = try quelldokument(id, akteur)?.zeichen.text
        }
        return Quellanzeigen(zeichen: zeichen)
    }
}

struct Quellanzeigen: Sendable {
    /// Of the Dokumente that may be seen.
    fileprivate let zeichen: [QuelldokumentID: String]

    subscript(_ quelle: Quelle) -> Link {
        switch quelle {
        case .herkunft(let name, let url): return Link(name, url)
        case .dokument(let id, let stelle):
            let ort = stelle.map { ", \($0)" } ?? ""
            guard let zeichen = zeichen[id] else { return Link("Dokument der E-Akte, für Sie nicht einsehbar") }
            return Link("Dokument \(zeichen)\(ort)", "/amt/dokumente/\(id)")
        }
    }
}

extension WriteContext {
    /// Nobody rests a statement on a Dokument that is not there, or that they may not see.
    /// - Parameter eigenes: the one that this very act has filed.
    /// - Throws: `SteuerungError.dokumentNichtGefunden`.
    func pruefeQuelldokumente(_ setzungen: [Setzung], ausser eigenes: QuelldokumentID?) throws {
        var gesehen: Set<QuelldokumentID> = []
        for case .dokument(let id, _) in setzungen.map(\.quelle) where id != eigenes && gesehen.insert(id).inserted {
            guard try quelldokument(id, akteur) != nil else { throw SteuerungError.dokumentNichtGefunden }
        }
    }
}
