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

    /// A name for the measurements; invented methods count as one, so that nobody can fill the list.
    static func messname(_ methode: String) -> String {
        Methode(rawValue: methode) != nil || ["HEAD", "OPTIONS"].contains(methode) ? methode : "andere"
    }
}
