// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// The injected clock. Nothing in the house reads the system time except through it,
/// so that every deadline can be tested at a frozen moment.
public struct Uhr: Sendable {
    private let lesen: @Sendable () -> Zeitpunkt

    public init(_ lesen: @escaping @Sendable () -> Zeitpunkt) { self.lesen = lesen }

    public var jetzt: Zeitpunkt { lesen() }

    /// The machine's own clock.
    public static let system = Uhr {
        Zeitpunkt(millisekunden: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }

    /// A clock that stands still, for tests.
    public static func gestellt(auf zeitpunkt: Zeitpunkt) -> Uhr { Uhr { zeitpunkt } }
}
