// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Mailrichtlinie
internal import Store

/// Makes a key for an address or a domain. One for S/MIME waits for its certificate, one for OpenPGP can be used at once.
struct SchluesselAnlegen: Sendable {
    let dienst: Schluesseldienst

    struct Ergebnis: Sendable {
        let kennungen: [SchluesselID]
        /// DER of the PKCS #10 request for the authority, or the OpenPGP certificate for partners.
        let oeffentlich: [UInt8]
    }

    func callAsFunction(
        _ art: Signaturart, fuer text: String, verfahren: Schluesselverfahren = .rsa3072, organisation: String = "",
        akteur: Akteur
    ) async throws -> Ergebnis {
        let inhaber = try SchluesselError.inhaber(lesen: text)
        let eintrag: Schluesseleintrag
        let oeffentlich: [UInt8]
        switch art {
        case .smime:
            let neu = try await dienst.krypto.erzeuge(verfahren)
            oeffentlich = try await dienst.krypto.antrag(
                neu.schluessel, name: inhaber.text, organisation: organisation, adressen: inhaber.istDomain ? [] : [inhaber.text])
            eintrag = Schluesseleintrag(art: art, zwecke: Schluesselzweck.allCases, inhaber: inhaber, schluessel: neu.schluessel,
                verfahren: verfahren.rawValue)
        case .pgp:
            let neu = try await dienst.krypto.erzeugePgp(
                name: inhaber.istDomain ? inhaber.text : "<\(inhaber.text)>", tage: nil)
            oeffentlich = neu.oeffentlich
            eintrag = try Schluesseleintrag(
                pgp: neu.schluessel, try await dienst.krypto.lies(pgp: neu.oeffentlich), fuer: inhaber)
        }
        let fertig = try await dienst.hinterlegt(eintrag)
        return Ergebnis(
            kennungen: try await dienst.store.commit(Vermerk(akteur, "mg.schluessel.anlegen")) { try $0.eintragen(fertig) },
            oeffentlich: oeffentlich)
    }
}
