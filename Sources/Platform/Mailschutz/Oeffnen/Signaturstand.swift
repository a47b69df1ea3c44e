// SPDX-License-Identifier: EUPL-1.2
internal import Kryptoprotokoll

public enum Signatururteil: String, Sendable, Hashable, CaseIterable {
    case gueltig
    /// To be distrusted.
    case ungueltig
    /// Neither good nor bad can be said.
    case unbekannt
    case keine
}

/// What is to be said of a signature, with the reason; the verdict follows from it.
public enum Signaturstand: String, Sendable, Hashable, CaseIterable {
    case gueltig

    /// The bytes are not those that were signed.
    case inhaltVeraendert
    /// The parts of it are not as they must be, or the signature itself cannot be read.
    case aufbau
    /// Certificate or OpenPGP key is revoked.
    case gesperrt
    /// Not made for signing mail, too weak, or not signed by the issuer it names.
    case zertifikatUntauglich
    /// Mathematically good, by somebody whose certificate does not name the address in From (RFC 8550 §3).
    case andererAbsender

    /// The message does not bring the certificate, or the OpenPGP key is not among the known ones.
    case schluesselUnbekannt
    case ausstellerUnbekannt
    case sperrstandUnbekannt
    /// Out of date, now or when it was signed.
    case abgelaufen
    /// MD5 or SHA-1.
    case zuSchwach
    /// Neither S/MIME nor OpenPGP.
    case verfahrenUnbekannt
    /// Only the encrypted form was signed: that says who sent it on, and not who wrote it.
    case nurUmschlag

    case ohneSignatur
    /// Only a part is signed, or unsigned parts stand beside it; of the message it says nothing.
    case nurTeil

    public var urteil: Signatururteil {
        switch self {
        case .gueltig: .gueltig
        case .inhaltVeraendert, .aufbau, .gesperrt, .zertifikatUntauglich, .andererAbsender: .ungueltig
        case .schluesselUnbekannt, .ausstellerUnbekannt, .sperrstandUnbekannt, .abgelaufen, .zuSchwach, .verfahrenUnbekannt,
            .nurUmschlag:
            .unbekannt
        case .ohneSignatur, .nurTeil: .keine
        }
    }

    /// Whether the signature proves the opposite of what it should.
    var widerlegt: Bool { self == .inhaltVeraendert || self == .aufbau }

    /// Of a path that is checked for the signer's time and for now; both have to hold.
    init(heute: Kettenurteil, damals: Kettenurteil) {
        self =
            switch heute == .gueltig ? damals : heute {
            case .gueltig: .gueltig
            case .abgelaufen, .nochNichtGueltig: .abgelaufen
            case .gesperrt: .gesperrt
            case .sperrstandUnbekannt: .sperrstandUnbekannt
            case .ausstellerUnbekannt, .sonstiges: .ausstellerUnbekannt
            case .zweckFalsch, .signaturFalsch, .zuSchwach: .zertifikatUntauglich
            }
    }

    /// Of several signers: one good signature is enough (RFC 5652 §5), and an unknown one says more than a bad one.
    static func bester(_ alle: [Signaturstand]) -> Signaturstand {
        alle.first { $0 == .gueltig } ?? alle.first { $0.urteil == .unbekannt } ?? alle.first ?? .aufbau
    }
}
