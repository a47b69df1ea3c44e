// SPDX-License-Identifier: EUPL-1.2
public import XmlTree

/// Why an answer of a server was not understood.
public enum S3MessageError: Error, Hashable, Sendable {
    case xml(XmlError)
    /// Another document than the one asked for.
    case unexpected(String)
    /// A part that must be there is missing or not readable.
    case incomplete
}
