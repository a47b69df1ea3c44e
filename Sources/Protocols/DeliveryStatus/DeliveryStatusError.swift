// SPDX-License-Identifier: EUPL-1.2

/// Why a report is not read or not written.
public enum DeliveryStatusError: Error, Hashable, Sendable {
    /// A mail like others, or a bounce in words of its own.
    case notAReport
    case tooLarge
    case headerTooLarge
    case tooManyParts
    case tooManyRecipients
    /// Written: a report is about somebody and comes from a host.
    case reportIncomplete
    /// Written: an address that cannot stand in a field.
    case addressInvalid
    /// Written: no `<left@right>`.
    case idInvalid
}

/// What one report may cost.
public struct DeliveryStatusLimits: Hashable, Sendable {
    public var bytes = 100 << 20
    /// The fields of the mail, of a part, or of the message that is given back.
    public var headerBytes = 256 << 10
    public var parts = 20
    /// The part with the fields, after decoding.
    public var reportBytes = 2 << 20
    public var recipients = 1_000
    public init() {}
}
