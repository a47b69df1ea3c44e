// SPDX-License-Identifier: EUPL-1.2

/// How the running numbers of a kind's template are counted: anew each year, or on and on with the year only shown.
public enum Zaehlung: String, Hashable, Sendable, CaseIterable, Codable {
    case jaehrlich, fortlaufend

    public var deutsch: String {
        switch self {
        case .jaehrlich: "jedes Jahr neu ab 1"
        case .fortlaufend: "fortlaufend über die Jahre"
        }
    }
}
