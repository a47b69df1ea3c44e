// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import CmisProtocol
internal import Core
internal import Store

/// checkOut: the one lock of the file, and a private working copy.
struct Auschecken: Sendable {
    let ablage: Ablage

    func callAsFunction(_ kennung: String) async throws -> String {
        try await ablage.store.commit(Vermerk(ablage.akteur, "cmis.auschecken")) { [ablage] tx in
            let ort = try ablage.suche.ziel(tx, kennung).ort
            guard let dokument = ort.dokument else { throw Cmisgrund(art: .versioning, text: "Das hat keine Versionen.") }
            guard Erlaubnis(ablage.akteur, ort).auschecken else { throw Cmisgrund.verboten }
            return "kopie-\(try tx.auschecken(dokument.id, Sperrwunsch(kanal: .cmis)).kopie.id)"
        }
    }
}

/// cancelCheckOut: the working copy is thrown away.
struct AuscheckenAbbrechen: Sendable {
    let ablage: Ablage

    func callAsFunction(_ kennung: String) async throws {
        try await ablage.store.commit(Vermerk(ablage.akteur, "cmis.auschecken.abbrechen")) { [ablage] tx in
            guard case .kopie(_, let dokument, _) = try ablage.suche.ziel(tx, kennung) else { throw Cmisgrund.nichtHier }
            try tx.auscheckenAbbrechen(dokument.id)
        }
    }
}
