// SPDX-License-Identifier: EUPL-1.2

/// Where a rule comes from: which rule, which version, which source (architecture § 4.4).
public struct Rechtsquelle: Hashable, Sendable, Codable {
    /// Short name of the act or policy, such as `FZV` or `Stadt Leverkusen`.
    public let werk: String
    /// Place inside it, such as `§ 9 Abs. 1 S. 3`.
    public let stelle: String

    public init(_ werk: String, _ stelle: String) {
        self.werk = werk
        self.stelle = stelle
    }

    public var text: String { stelle.isEmpty ? werk : "\(stelle) \(werk)" }
}
