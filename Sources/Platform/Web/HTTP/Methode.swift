// SPDX-License-Identifier: EUPL-1.2

/// HTTP methods that routes use. HEAD answers wherever GET does.
public enum Methode: String, Sendable, Hashable, CaseIterable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"

    /// GET never changes anything and never has a legal effect (portal.md § 19).
    var istSicher: Bool { self == .get }
}
