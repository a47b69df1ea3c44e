// SPDX-License-Identifier: EUPL-1.2

/// A table of technical state (sessions, job leases, throttles), which changes without a Vermerk.
///
/// Only tables declared as such can be reached by `Store.technical`; what a citizen or
/// a clerk would call a fact never belongs in one.
public struct TechnicalTable: Sendable {
    let name: String

    public init(_ name: StaticString) { self.name = "\(name)" }
}
