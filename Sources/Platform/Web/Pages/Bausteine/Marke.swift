// SPDX-License-Identifier: EUPL-1.2

/// A badge (partial `marke`).
public struct Marke: Hashable, Encodable, Sendable {
    public let art: String
    public let text: String

    /// - Parameter art: how it looks: `info`, `erfolg`, `warnung`, `fehler` or `leise`.
    public init(_ art: String, _ text: String) {
        self.art = art
        self.text = text
    }
}
