// SPDX-License-Identifier: EUPL-1.2

/// Languages of the citizen's side. The staff side is German (VwVfG § 23).
public enum Sprache: String, Sendable, CaseIterable, Codable {
    case de, en
}
