// SPDX-License-Identifier: EUPL-1.2

/// Why bytes are not what DER (X.690) or the caller expects.
public enum DerError: Error, Hashable, Sendable {
    case tooLarge
    case malformed
    /// Another type than the one that must stand there.
    case unexpected(DerTag?)
    /// Something stands behind the last known field.
    case trailing
    case tooMany
    /// A number, time or text that is out of range.
    case value
}
