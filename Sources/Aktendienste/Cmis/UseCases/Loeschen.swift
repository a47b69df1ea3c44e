// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import CmisProtocol
internal import Core
internal import Store

/// deleteObject and deleteTree: in an Arbeitsbereich only. Deleting a working copy gives up the check-out.
struct Loeschen: Sendable {
    let ablage: Ablage

    /// - Parameter baum: also a folder that is not empty.
    func callAsFunction(_ kennung: String, baum: Bool) async throws {
        if kennung.hasPrefix("kopie-") { return try await AuscheckenAbbrechen(ablage: ablage)(kennung) }
        try await ablage.store.commit(Vermerk(ablage.akteur, "cmis.loeschen")) { [ablage] tx in
            let ziel = try ablage.suche.ziel(tx, kennung)
            guard ziel.ort.dokument == nil else {
                throw Cmisgrund(art: .constraint, text: "Ein Dokument der Akte endet durch Aussonderung, nicht durch Löschen.")
            }
            guard let eintrag = ziel.ort.eintrag, Erlaubnis(ablage.akteur, ziel.ort).loeschen else { throw Cmisgrund.verboten }
            try ablage.frei(tx, ziel.ort)
            let zweig = try tx.bereichszweig(eintrag)
            guard baum || zweig.count == 1 else { throw Cmisgrund(art: .constraint, text: "Der Ordner ist nicht leer.") }
            guard try tx.sperren(aufEinem: zweig.map { .ort($0.id.text) }, am: ablage.jetzt).isEmpty else {
                throw Cmisgrund.gesperrt
            }
            try tx.bereichLoeschen(eintrag)
        }
    }
}
