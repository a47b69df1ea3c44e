// SPDX-License-Identifier: EUPL-1.2

/// On what a file is kept (xdomea code list Medium).
public enum Medium: String, Hashable, Sendable, CaseIterable, Codable {
    case elektronisch = "001"
    case hybrid = "002"
    case papier = "003"

    public var deutsch: String {
        switch self {
        case .elektronisch: "elektronisch"
        case .hybrid: "elektronisch und Papier (hybrid)"
        case .papier: "Papier"
        }
    }
}
