// SPDX-License-Identifier: EUPL-1.2

/// The risk class of a procedure and why it has it: what OVG NRW (20.02.2025, 16 B 288/23; mail facts §16.3) wants written down.
public struct Schutzbedarfseintrag: Sendable, Hashable {
    /// With what the Aktenzeichen begins: `50.12`, or `50.` for all of Amt 50. Compared as it stands, so `50` is `501` too.
    public let zeichen: String
    public let klasse: Schutzbedarf
    public let grund: String

    /// `50.12 Sozialdaten`
    public var beleg: String { "\(zeichen) \(grund)" }
    /// `50.12: hoch (Sozialdaten)`
    public var deutsch: String { "\(zeichen): \(klasse.rawValue) (\(grund))" }
}
