// SPDX-License-Identifier: EUPL-1.2
public import MimeStructure

/// Why a message cannot be given header protection as it is.
public enum HeaderProtectionError: Error, Hashable, Sendable {
    case mime(MimeError)
    /// Readers would take the header differently, so it cannot be said what is protected.
    case doubtful(MimeDoubt)
    /// The header has line ends other than CRLF.
    case lineEnds
    /// No parameter can be added to the Content-Type so that it would be read.
    case contentTypeUnreadable
}
