// SPDX-License-Identifier: EUPL-1.2

/// Why a field is not read or not written.
public enum AuthenticationResultsError: Error, Hashable, Sendable {
    case tooLong
    case tooManyResults
    case tooManyProperties
    case nestedTooDeep
    /// A version of the field other than 1 (RFC 8601 §2.2).
    case versionUnknown
    /// Not the grammar of RFC 8601 §2.2, at this byte of the value.
    case malformed(at: Int)
    /// Written: a method, result or name of a property may only be letters, digits and hyphens.
    case keywordInvalid(String)
    /// Written: the field must say who speaks.
    case idMissing
}
