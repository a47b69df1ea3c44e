// SPDX-License-Identifier: EUPL-1.2

/// What an Akte says besides its head: kind with metadata, medium, place, the Akte it is a volume of.
public struct Aktenangaben: Hashable, Sendable {
    /// Short sign of its kind; `nil` for an Akte without one.
    public let aktenart: String?
    /// Values by key of the kind's schema.
    public let metadaten: [String: String]
    public let schriftgut: Schriftgutangaben
    public let teilVon: AkteID?
    /// Number of the volume in its Akte.
    public let band: Int?
}
