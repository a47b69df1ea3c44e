// SPDX-License-Identifier: EUPL-1.2

/// Sign of a Vorgang, such as `36.10.01-2026/0004/003`.
public struct Vorgangszeichen: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }
    public var description: String { text }
}
