// SPDX-License-Identifier: EUPL-1.2

/// Sign of an Akte, such as `36.10.01-2026/0004`. Drawn once, never changed, never given again.
public struct Aktenzeichen: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }
    public var description: String { text }
}
