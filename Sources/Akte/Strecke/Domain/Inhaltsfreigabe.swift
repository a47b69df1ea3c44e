// SPDX-License-Identifier: EUPL-1.2

/// Told to whoever had given up on a withheld content: it is let through now, by a person or by a second scan.
public struct Inhaltsfreigabe: Hashable, Sendable, Codable {
    public static let ereignis = "akte.inhalt.freigegeben"

    public let inhalt: String
}
