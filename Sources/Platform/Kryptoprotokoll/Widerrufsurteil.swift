// SPDX-License-Identifier: EUPL-1.2

/// What an authority says of a certificate, in a revocation list (RFC 5280 §5) or an answer to a question (OCSP, RFC 6960).
public enum Widerrufsurteil: String, Sendable, Hashable, CaseIterable {
    case gut
    case gesperrt
    /// The authority answers and does not know the certificate.
    case unbekannt
    /// Was true once: a newer list or answer should be there by now.
    case veraltet
    /// Signed by somebody who may not speak for the issuer.
    case falscherUnterzeichner
    /// Says nothing of this certificate: another issuer, a part of a list, an error, or not readable.
    case unbrauchbar
}
