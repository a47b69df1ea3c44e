// SPDX-License-Identifier: EUPL-1.2

/// Why there is no answer. The texts are for the operator.
public enum HttpFehler: Error, Sendable, CustomStringConvertible {
    /// No answer: refused, unreachable, too slow, or a certificate that does not hold.
    case keineAntwort(String)
    /// The name service knows no such host, or does not answer.
    case rechnerUnbekannt(String)
    case adresse(String)
    /// Leads into a network that is not the public one.
    case nichtOeffentlich(String)
    /// The file of roots, or the file to send, cannot be read.
    case datei(String)

    public var description: String {
        switch self {
        case .keineAntwort(let grund): grund
        case .rechnerUnbekannt(let rechner): "\(rechner): Den Rechner gibt es nicht."
        case .adresse(let adresse):
            "„\(adresse)“ ist keine Adresse, die angefragt werden darf (https, auf diesem Rechner auch http)."
        case .nichtOeffentlich(let adresse): "„\(adresse)“ liegt nicht im öffentlichen Netz und wird nicht abgefragt."
        case .datei(let pfad): "\(pfad) ist nicht lesbar."
        }
    }
}
