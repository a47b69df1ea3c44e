// SPDX-License-Identifier: EUPL-1.2

/// What happens to a file after its retention (xdomea code list Aussonderungsart).
public enum Aussonderungsart: String, Hashable, Sendable, CaseIterable, Codable {
    case archivwuerdig = "A"
    case zuBewerten = "B"
    case vernichten = "V"

    public var deutsch: String {
        switch self {
        case .archivwuerdig: "archivwürdig (A)"
        case .zuBewerten: "durch das Archiv zu bewerten (B)"
        case .vernichten: "vernichten (V)"
        }
    }

    /// Whether less would be kept than `andere` has settled: destroying what the archive was to appraise, or appraising
    /// what is worth keeping anyway.
    public func istSchwaecher(als andere: Aussonderungsart) -> Bool { Self.rang(self) < Self.rang(andere) }

    private static func rang(_ art: Aussonderungsart) -> Int {
        switch art {
        case .vernichten: 0
        case .zuBewerten: 1
        case .archivwuerdig: 2
        }
    }
}
