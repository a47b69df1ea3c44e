// SPDX-License-Identifier: EUPL-1.2

/// Why a record is not read or not written.
public enum MailDnsError: Error, Hashable, Sendable {
    /// Another kind of record: the version does not stand where it must.
    case otherRecord
    case tooLong
    /// A word that is not in the grammar.
    case malformed(String)
    /// Twice what may stand once; readers would take either.
    case twice(String)
    case missing(String)
}
