// SPDX-License-Identifier: EUPL-1.2

/// What is known of the revocation of a signer's certificate and of those above it, as the owner of the cache says it.
public enum Sperrstand: String, Sendable, Hashable, CaseIterable {
    case gut
    case gesperrt
    /// Nobody has answered yet, or the answer cannot be used.
    case unbekannt
    /// It was good, and by now there should be newer news.
    case veraltet
    /// Their authorities keep neither lists nor an answering service; nothing could ever be known.
    case ohneAuskunft

    /// Nothing speaks against it, as far as anybody can know.
    public var istUnbedenklich: Bool { self == .gut || self == .ohneAuskunft }

    /// Of several certificates in one path.
    public static func schlimmster(_ alle: [Sperrstand]) -> Sperrstand {
        [.gesperrt, .unbekannt, .veraltet, .gut].first { alle.contains($0) } ?? .ohneAuskunft
    }
}
