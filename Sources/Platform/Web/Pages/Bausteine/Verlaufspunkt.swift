// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What happened to an object, in a list `rh-historie` (partial `verlaufspunkt`).
public struct Verlaufspunkt: Encodable, Sendable {
    let zeit: String
    let zeitIso: String
    let wer: String
    let was: String
    let angabe: String?

    /// - Parameter angabe: what changed, in words.
    public init(_ zeit: Zeitpunkt, wer: String, was: String, angabe: String? = nil) {
        self.zeit = zeit.deutsch
        zeitIso = zeit.iso8601Ortszeit
        self.wer = wer
        self.was = was
        self.angabe = angabe
    }
}
