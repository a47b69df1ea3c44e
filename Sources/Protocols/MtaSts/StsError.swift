// SPDX-License-Identifier: EUPL-1.2

/// Why a record or a policy counts as none. For the sender both mean: this domain has no policy (RFC 8461 §3.1, §3.2).
public enum StsError: Error, Hashable, Sendable {
    case tooLarge
    /// A line, by its number from 1, or a field that is not written as the standard says.
    case malformed(line: Int)
    /// A field that must be there: version, mode, max_age, mx or id.
    case missing(String)
    /// Another version than STSv1.
    case version
    /// No mode of the standard.
    case mode
    /// Not a number from 0 to 31557600.
    case maxAge
    /// No host name, or an asterisk where none may stand.
    case mx
    /// An id is 1 to 32 letters and digits.
    case id
    /// More than one record of this kind at the name.
    case manyRecords
}
