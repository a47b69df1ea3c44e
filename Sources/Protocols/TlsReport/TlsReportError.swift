// SPDX-License-Identifier: EUPL-1.2

/// Why a report or what goes with it was refused.
public enum TlsReportError: Error, Hashable, Sendable {
    case tooLarge
    /// Not JSON, or JSON that readers understand differently.
    case malformed
    case nestedTooDeep
    /// A field of the report that is missing or of another kind, by its name.
    case field(String)
    /// A name, an id or an address that would break the line or file name it must stand in.
    case unsafe(String)
    /// More than one record of this kind at the name.
    case manyRecords
}

/// How much of a report is read. Reports of others come with mail; they are unpacked before.
public struct TlsReportLimits: Hashable, Sendable {
    public var bytes = 10 << 20
    public var depth = 16
    public var policies = 1_000
    public var detailsPerPolicy = 10_000
    /// Of any text, in bytes.
    public var textBytes = 8_192

    public init() {}
}
