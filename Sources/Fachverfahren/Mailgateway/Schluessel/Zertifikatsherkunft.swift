// SPDX-License-Identifier: EUPL-1.2
internal import Store

/// How a partner's certificate came to us, the ways that prove more before those that prove less (mail facts §§10.3, 12.1).
enum Zertifikatsherkunft: String, Sendable, Hashable, CaseIterable, SQLConvertible {
    /// Somebody brought it.
    case hand
    /// It signed a message validly, under an authority that is trusted, for the address in From.
    case signatur
    /// The domain of the address publishes it.
    case wkd
    /// A directory that the settings name.
    case verzeichnis
    /// A key server that verifies addresses.
    case vks
    /// A file at a message.
    case anhang
    /// The header of a message; whoever can write that can put any key there.
    case autocrypt

    var deutsch: String {
        switch self {
        case .hand: "von Hand aufgenommen"
        case .signatur: "aus einer gültigen Signatur"
        case .wkd: "aus dem Schlüsselverzeichnis der Domain (WKD)"
        case .verzeichnis: "aus einem Verzeichnis"
        case .vks: "vom Schlüsselserver"
        case .anhang: "aus einem Anhang"
        case .autocrypt: "aus dem Kopf einer Nachricht (Autocrypt)"
        }
    }
}
