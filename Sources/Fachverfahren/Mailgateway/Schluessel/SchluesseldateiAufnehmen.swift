// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store

/// Takes in what somebody brought, by the acts of their own for partners, authorities and keys of ours.
struct SchluesseldateiAufnehmen: Sendable {
    enum Fuer: Sendable, Hashable {
        /// - Parameter inhaber: address or domain; `nil` for the one address it names.
        case partner(inhaber: String?)
        case stelle
        case eigener(SchluesselID)
    }

    let dienst: Schluesseldienst

    /// - Returns: where it lies now; of several authorities the first.
    func callAsFunction(_ bytes: [UInt8], _ fuer: Fuer, quelle: String, akteur: Akteur) async throws
        -> (klasse: Schluesselklasse, id: String)
    {
        let datei = try Schluesseldatei(bytes)
        switch fuer {
        case .partner(let inhaber):
            let id = try await ZertifikatAufnehmen(dienst: dienst)(
                datei.art, datei.zertifikate[0], fuer: inhaber, quelle: quelle, akteur: akteur)
            return (.partner, id.text)
        case .stelle:
            guard datei.art == .smime else { throw SchluesselError.datei("Eine Zertifizierungsstelle gibt es nur bei S/MIME.") }
            var kennungen: [AnkerID] = []
            for der in datei.zertifikate { kennungen.append(try await AnkerAufnehmen(dienst: dienst)(der, akteur: akteur).id) }
            return (.stellen, kennungen[0].text)
        case .eigener(let id):
            guard datei.art == .smime else { throw SchluesselError.datei("Ein Zertifikat gibt es nur bei S/MIME.") }
            try await SchluesselZertifizieren(dienst: dienst)(
                id, zertifikat: datei.zertifikate[0], kette: Array(datei.zertifikate.dropFirst()), akteur: akteur)
            return (.eigene, id.text)
        }
    }
}
