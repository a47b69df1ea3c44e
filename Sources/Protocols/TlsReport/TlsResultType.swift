// SPDX-License-Identifier: EUPL-1.2

/// What went wrong in a session (RFC 8460 §4.3 and the registry of IANA).
public enum TlsResultType: Hashable, Sendable {
    case starttlsNotSupported, certificateHostMismatch, certificateExpired, certificateNotTrusted, validationFailure
    case tlsaInvalid, dnssecInvalid, daneRequired
    case stsPolicyFetchError, stsPolicyInvalid, stsWebpkiInvalid
    /// A type that later standards have added, by its name.
    case other(String)

    /// All that have a name here.
    public static let known: [TlsResultType] = [
        .starttlsNotSupported, .certificateHostMismatch, .certificateExpired, .certificateNotTrusted, .validationFailure,
        .tlsaInvalid, .dnssecInvalid, .daneRequired, .stsPolicyFetchError, .stsPolicyInvalid, .stsWebpkiInvalid,
    ]

    public var name: String {
        switch self {
        case .starttlsNotSupported: "starttls-not-supported"
        case .certificateHostMismatch: "certificate-host-mismatch"
        case .certificateExpired: "certificate-expired"
        case .certificateNotTrusted: "certificate-not-trusted"
        case .validationFailure: "validation-failure"
        case .tlsaInvalid: "tlsa-invalid"
        case .dnssecInvalid: "dnssec-invalid"
        case .daneRequired: "dane-required"
        case .stsPolicyFetchError: "sts-policy-fetch-error"
        case .stsPolicyInvalid: "sts-policy-invalid"
        case .stsWebpkiInvalid: "sts-webpki-invalid"
        case .other(let name): name
        }
    }

    public init(name: String) { self = Self.known.first { $0.name == name } ?? .other(name) }
}
