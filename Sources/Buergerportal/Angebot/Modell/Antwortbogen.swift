// SPDX-License-Identifier: EUPL-1.2
public import Core

/// The answers of an application, by question. A question may have several values (boxes).
public struct Antwortbogen: Sendable, Hashable, Codable {
    public private(set) var werte: [String: [String]]

    public init(_ werte: [String: [String]] = [:]) { self.werte = werte }

    /// The only or first value; `nil` when nothing was answered.
    public subscript(_ frage: String) -> String? {
        get { werte[frage]?.first }
        set { werte[frage] = newValue.map { [$0] } }
    }

    public func alle(_ frage: String) -> [String] { werte[frage] ?? [] }
    public func tag(_ frage: String) -> Kalendertag? { self[frage].flatMap(Kalendertag.init(iso:)) }

    public mutating func setzen(_ frage: String, _ neu: [String]) {
        werte[frage] = neu.isEmpty ? nil : neu
    }
}
