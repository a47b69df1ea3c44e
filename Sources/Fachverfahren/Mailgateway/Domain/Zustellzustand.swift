// SPDX-License-Identifier: EUPL-1.2
public import Store

/// Where a message to one recipient stands.
public enum Zustellzustand: String, Sendable, Hashable, CaseIterable, SQLConvertible {
    /// Nothing was decided yet.
    case neu
    /// For its next attempt, or its first.
    case wartet
    case zugestellt
    /// Protection failed or somebody must decide; goes nowhere until then.
    case gehalten
    /// Given up; the sender was told.
    case gescheitert
    /// In the portal, waiting to be picked up.
    case abholbereit
    /// Cancelled by hand.
    case verworfen

    public var istOffen: Bool { self == .neu || self == .wartet || self == .gehalten || self == .abholbereit }
}
