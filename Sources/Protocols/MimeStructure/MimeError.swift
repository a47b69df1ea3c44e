// SPDX-License-Identifier: EUPL-1.2

public enum MimeError: Error, Hashable, Sendable {
    // Reading: a limit of `MimeLimits` is passed.
    case headerTooLarge
    case tooManyFields
    case tooManyParts
    case nestedTooDeep
    case tooLarge
    /// RFC 2045 §6: an encoding nobody defined cannot be undone.
    case unknownTransferEncoding

    // Writing: the field would not be one, or would be several.
    case invalidFieldName
    case invalidFieldValue
    /// A word that no blank cuts is longer than a line may be (RFC 5322 §2.1.1).
    case fieldTooLong
}
