// SPDX-License-Identifier: EUPL-1.2

/// Day of the week, numbered as in ISO 8601 (Monday is 1).
public enum Wochentag: Int, CaseIterable, Sendable, Hashable, Codable {
    case montag = 1
    case dienstag, mittwoch, donnerstag, freitag, samstag, sonntag

    public var deutsch: String {
        switch self {
        case .montag: "Montag"
        case .dienstag: "Dienstag"
        case .mittwoch: "Mittwoch"
        case .donnerstag: "Donnerstag"
        case .freitag: "Freitag"
        case .samstag: "Samstag"
        case .sonntag: "Sonntag"
        }
    }
}
