// SPDX-License-Identifier: EUPL-1.2
internal import Glibc
internal import NIOSSL

/// Why a handshake failed, as far as somebody can act on it. BoringSSL says "verify failed" and not which part; the host's
/// certificate tells more.
enum Tlsfehler {
    static func hindernis(_ fehler: any Error, zertifikat: () -> NIOSSLCertificate?) -> Sendehindernis {
        let text = "\(fehler)"
        if let genauer = fehler as? NIOSSLExtraError, genauer == .failedToValidateHostname {
            return .zertifikat(.andererName, text)
        }
        guard text.contains("CERTIFICATE_VERIFY_FAILED") else { return .tlsGescheitert(text) }
        let jetzt = time(nil)
        if let gezeigt = zertifikat(), jetzt < gezeigt.notValidBefore || jetzt > gezeigt.notValidAfter {
            return .zertifikat(.abgelaufen, text)
        }
        return .zertifikat(.nichtVertraut, text)
    }
}
