// SPDX-License-Identifier: EUPL-1.2
internal import AuthenticationResults
internal import Mailschutz

/// What an S/MIME signature proved, for mail programs that read Authentication-Results (RFC 7281).
enum Signaturkopf {
    /// - Returns: empty where no signature speaks for the message.
    static func feld(_ befund: Oeffnungsbefund, gateway: String) throws(AuthenticationResultsError) -> [UInt8] {
        let signaturen = befund.schichten.compactMap { schicht in
            if case .signiert(let hier) = schicht, hier.format == .smime { hier } else { nil }
        }
        guard let signatur = signaturen.first(where: { $0.stand == befund.signatur }) ?? signaturen.last,
            befund.signatur.urteil != .keine
        else { return [] }
        let wer = signatur.unterzeichner.first { $0.stand == signatur.stand } ?? signatur.unterzeichner.first
        let (urteil, grund) = befund.signatur.methode
        let ungewiss = wer?.sperrstand.map { !$0.istUnbedenklich && $0 != .gesperrt } ?? false
        return try AuthenticationResults(
            id: gateway,
            results: [
                .smime(
                    urteil, identifier: wer?.adressen.first,
                    reason: grund ?? (ungewiss ? "revocation status unknown" : nil))
            ]
        ).field()
    }
}

extension Signaturstand {
    /// Result and reason of RFC 7281 §3.
    fileprivate var methode: (AuthenticationVerdict, String?) {
        switch self {
        case .gueltig: (.pass, nil)
        case .inhaltVeraendert: (.fail, "content was changed")
        case .aufbau: (.fail, "signature is malformed")
        case .gesperrt: (.fail, "certificate is revoked")
        case .zertifikatUntauglich: (.fail, "certificate is not for this use")
        case .andererAbsender: (.fail, "certificate names another sender")
        case .schluesselUnbekannt: (.permerror, "certificate is missing")
        case .ausstellerUnbekannt: (.policy, "issuer is not trusted")
        case .sperrstandUnbekannt: (.temperror, "revocation status unknown")
        case .abgelaufen: (.policy, "certificate is out of date")
        case .zuSchwach: (.policy, "algorithm is too weak")
        case .verfahrenUnbekannt: (.neutral, "algorithm is not known")
        case .nurUmschlag: (.neutral, "only the encrypted form is signed")
        case .ohneSignatur, .nurTeil: (.none, nil)
        }
    }
}
