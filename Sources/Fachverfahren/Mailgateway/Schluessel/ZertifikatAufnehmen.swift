// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Mailrichtlinie
internal import Store

/// Takes in a partner's certificate that somebody brought. It is used for nothing until somebody has judged it.
struct ZertifikatAufnehmen: Sendable {
    let dienst: Schluesseldienst

    /// - Parameters:
    ///   - bytes: DER, or an OpenPGP certificate with or without armor.
    ///   - text: address or domain; `nil` for the one address it names.
    /// - Returns: that of the one which is there already, where it is.
    func callAsFunction(_ art: Signaturart, _ bytes: [UInt8], fuer text: String?, quelle: String, akteur: Akteur) async throws
        -> ZertifikatID
    {
        var neu: Zertifikatseintrag
        switch art {
        case .smime:
            let angaben = try await dienst.krypto.lies(zertifikat: bytes)
            neu = try Zertifikatseintrag(smime: bytes, angaben, fuer: try angaben.inhaber(text))
        case .pgp:
            let angaben = try await dienst.krypto.lies(pgp: bytes)
            neu = try Zertifikatseintrag(pgp: angaben, fuer: try angaben.inhaber(text))
        }
        neu.quelle = quelle
        let eintrag = neu
        return try await dienst.store.commit(Vermerk(akteur, "mg.zertifikat.aufnehmen")) { tx in
            try tx.partnerzertifikat(eintrag.inhaber, art, eintrag.fingerabdruck)?.id ?? tx.eintragen(eintrag)
        }
    }
}
