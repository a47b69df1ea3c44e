// SPDX-License-Identifier: EUPL-1.2

/// Whether a file follows a subject or one single case (dms.md § 2).
public enum Aktengattung: String, Hashable, Sendable, CaseIterable, Codable {
    case sachakte, fallakte

    public var deutsch: String {
        switch self {
        case .sachakte: "Sachakte"
        case .fallakte: "Fallakte"
        }
    }
}
