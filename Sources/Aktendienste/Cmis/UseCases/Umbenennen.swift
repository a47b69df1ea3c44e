// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import CmisProtocol
internal import Core
internal import Store

/// updateProperties: the name of a file or folder in an Arbeitsbereich. What the file says of records is changed on its pages.
struct Umbenennen: Sendable {
    let ablage: Ablage

    /// - Parameters:
    ///   - name: `nil` when the client changes nothing that can be changed.
    ///   - stand: the change token of what the client saw.
    func callAsFunction(_ kennung: String, name: String?, stand: String? = nil) async throws {
        let neu = try name.map(Anlegen.pruefe)
        try await ablage.store.commit(Vermerk(ablage.akteur, "cmis.umbenennen")) { [ablage] tx in
            let ziel = try ablage.suche.ziel(tx, kennung)
            try ziel.pruefe(stand)
            let ort = ziel.ort
            guard let neu, neu != ort.name else { return }
            guard let eintrag = ort.eintrag, let bereich = ort.bereich, Erlaubnis(ablage.akteur, ort).aendern else {
                throw Cmisgrund(art: .constraint, text: "Der Name steht fest.")
            }
            try ablage.frei(tx, ort)
            guard try tx.bereichseintrag(bereich, in: eintrag.eltern, name: neu) == nil else {
                throw Cmisgrund(art: .nameConstraintViolation, text: "Diesen Namen gibt es in dem Ordner schon.")
            }
            try tx.bereichVerschieben(eintrag, nach: bereich, in: eintrag.eltern, name: neu)
        }
    }
}
