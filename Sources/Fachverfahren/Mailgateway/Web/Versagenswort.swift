// SPDX-License-Identifier: EUPL-1.2
internal import TlsReport

/// Kinds of failure in words (RFC 8460 §4.3).
enum Versagenswort {
    static func deutsch(_ art: String) -> String {
        switch TlsResultType(name: art) {
        case .starttlsNotSupported: "keine Verschlüsselung angeboten"
        case .certificateHostMismatch: "Zertifikat für einen anderen Namen"
        case .certificateExpired: "Zertifikat abgelaufen"
        case .certificateNotTrusted: "Zertifikat nicht vertrauenswürdig"
        case .validationFailure: "Prüfung gescheitert"
        case .tlsaInvalid: "Zertifikat passt nicht zu DANE"
        case .dnssecInvalid: "Signatur im Namensdienst ungültig (DNSSEC)"
        case .daneRequired: "DANE verlangt, aber nicht hinterlegt"
        case .stsPolicyFetchError: "MTA-STS-Datei nicht zu bekommen"
        case .stsPolicyInvalid: "MTA-STS-Datei fehlerhaft"
        case .stsWebpkiInvalid: "MTA-STS: Zertifikat nicht gültig"
        case .other(let name): name
        }
    }

    /// `Zertifikat abgelaufen (3), …`, the most frequent first.
    static func liste(_ gruende: [String: Int]) -> String {
        gruende.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\(deutsch($0.key)) (\($0.value))" }.joined(
            separator: ", ")
    }
}
