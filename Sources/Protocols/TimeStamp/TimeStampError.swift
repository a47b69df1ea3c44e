// SPDX-License-Identifier: EUPL-1.2

/// Why a time stamp or an answer of its authority was refused.
public enum TimeStampError: Error, Hashable, Sendable {
    case tooLarge
    /// Not as RFC 3161 or RFC 5652 say.
    case malformed
    /// A hash algorithm that is not supported, by its identifier.
    case algorithm(String)
    /// The authority refused: PKIStatus and its words.
    case rejected(status: Int, text: String)
    /// The answer belongs to another request.
    case foreign
}
