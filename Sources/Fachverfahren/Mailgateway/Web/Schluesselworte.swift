// SPDX-License-Identifier: EUPL-1.2
internal import CmsOutline
internal import Kryptoprotokoll

// Words of certificates for people.

extension Kettenurteil {
    var deutsch: String {
        switch self {
        case .gueltig: "führt zu einer vertrauten Zertifizierungsstelle"
        case .abgelaufen: "ein Zertifikat darin ist abgelaufen"
        case .nochNichtGueltig: "ein Zertifikat darin gilt noch nicht"
        case .gesperrt: "ein Zertifikat darin ist widerrufen"
        case .sperrstandUnbekannt: "ob es widerrufen ist, ließ sich nicht feststellen"
        case .ausstellerUnbekannt: "führt zu keiner vertrauten Zertifizierungsstelle"
        case .zweckFalsch: "nicht für E-Mail ausgestellt"
        case .signaturFalsch: "eine Unterschrift darin ist falsch"
        case .zuSchwach: "verwendet schwache Verfahren"
        case .sonstiges: "ließ sich nicht prüfen"
        }
    }
}

extension CmsCipher {
    /// `nil` for one that nobody here knows.
    var deutsch: String? {
        switch self {
        case .aesGcm(let bits): "AES-\(bits)-GCM"
        case .aesCcm(let bits): "AES-\(bits)-CCM"
        case .aesCbc(let bits): "AES-\(bits)-CBC"
        case .chaCha20Poly1305: "ChaCha20-Poly1305"
        case .tripleDes: "3DES"
        case .rc2: "RC2"
        case .des: "DES"
        case .other: nil
        }
    }
}

enum Fingerabdruck {
    /// In groups of four, as people compare it over the telephone.
    static func gruppen(_ hex: String) -> String {
        let zeichen = Array(hex.uppercased())
        return stride(from: 0, to: zeichen.count, by: 4).map { String(zeichen[$0..<min($0 + 4, zeichen.count)]) }
            .joined(separator: " ")
    }
}
