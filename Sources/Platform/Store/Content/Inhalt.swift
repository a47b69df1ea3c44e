// SPDX-License-Identifier: EUPL-1.2

/// Names one stored content by the SHA-256 of its bytes (64 lower-case hex digits).
public struct Inhalt: Hashable, Sendable, Codable {
    public let sha256: String
    /// Size in bytes.
    public let groesse: Int64

    public init(sha256: String, groesse: Int64) {
        self.sha256 = sha256
        self.groesse = groesse
    }
}
