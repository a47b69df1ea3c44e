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
}
