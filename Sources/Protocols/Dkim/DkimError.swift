// SPDX-License-Identifier: EUPL-1.2

/// Why a message cannot be signed, or a signature or key record cannot be read.
public enum DkimError: Error, Hashable, Sendable {
    /// The header is longer than allowed.
    case headerTooLarge
    /// A line of the header is no field.
    case headerMalformed
    /// A line ends with CR or LF alone; whoever repairs that on the way breaks the signature.
    case bareLineEnd
    case fromMissing
    /// Two authors' fields: readers show either one.
    case fromTwice
    /// No domain or selector a key can be looked up under (RFC 6376 §3.5).
    case domainInvalid
    case selectorInvalid
    /// Negative, too long, or the end not behind the beginning.
    case timesInvalid
    /// A field that changes on the way, or no name of a field at all (RFC 6376 §5.4).
    case notSignable(String)
    /// No list of `tag=value` (RFC 6376 §3.2).
    case tagListMalformed
    case tagTwice(String)
    case tagMissing(String)
    case tagInvalid(String)
    /// Longer than any honest record.
    case tooLong
    /// A version of the signature or record that is not known.
    case versionUnknown
    /// RFC 8301 §3.1: rsa-sha1 counts as unknown too.
    case algorithmUnknown
}
