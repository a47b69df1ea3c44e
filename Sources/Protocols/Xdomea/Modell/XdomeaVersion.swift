// SPDX-License-Identifier: EUPL-1.2

/// The published versions this reads. What is written for others is 3.0.0, 3.1.0 and 4.0.0.
public enum XdomeaVersion: String, Hashable, Sendable, CaseIterable {
    case v23 = "2.3.0"
    case v24 = "2.4.0"
    case v30 = "3.0.0"
    case v31 = "3.1.0"
    case v40 = "4.0.0"

    public var namespace: String { "urn:xoev-de:xdomea:schema:\(rawValue)" }
    public var schreibbar: Bool { self >= .v30 }

    init?(namespace: String) {
        guard let version = Self.allCases.first(where: { $0.namespace == namespace }) else { return nil }
        self = version
    }
}

extension XdomeaVersion: Comparable {
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
