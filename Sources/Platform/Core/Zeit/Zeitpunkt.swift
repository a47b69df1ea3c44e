// SPDX-License-Identifier: EUPL-1.2

/// A moment in UTC, in milliseconds since 1970-01-01T00:00:00Z. Stored as a 64-bit integer.
public struct Zeitpunkt: Hashable, Sendable, Comparable, Codable {
    public let millisekunden: Int64

    public init(millisekunden: Int64) { self.millisekunden = millisekunden }

    public static func < (a: Self, b: Self) -> Bool { a.millisekunden < b.millisekunden }
    public static func + (a: Self, b: Duration) -> Self { Self(millisekunden: a.millisekunden + b.inMillisekunden) }
    public static func - (a: Self, b: Duration) -> Self { Self(millisekunden: a.millisekunden - b.inMillisekunden) }
    public static func - (a: Self, b: Self) -> Duration { .milliseconds(a.millisekunden - b.millisekunden) }
}

extension Duration {
    /// Whole milliseconds, rounded toward zero.
    public var inMillisekunden: Int64 {
        let (sekunden, atto) = components
        return sekunden * 1000 + atto / 1_000_000_000_000_000
    }
}
