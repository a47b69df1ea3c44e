// SPDX-License-Identifier: EUPL-1.2

/// HTTP methods that routes use, those of WebDAV (RFC 4918) among them. HEAD answers wherever GET does.
public enum Methode: String, Sendable, Hashable, CaseIterable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case options = "OPTIONS"
    case propfind = "PROPFIND"
    case proppatch = "PROPPATCH"
    case mkcol = "MKCOL"
    case copy = "COPY"
    case move = "MOVE"
    case lock = "LOCK"
    case unlock = "UNLOCK"

    /// GET never changes anything and never has a legal effect (portal.md § 19).
    var istSicher: Bool { self == .get || self == .options || self == .propfind }

    /// A name for the measurements; invented methods count as one, so that nobody can fill the list.
    static func messname(_ methode: String) -> String {
        Methode(rawValue: methode) != nil || methode == "HEAD" ? methode : "andere"
    }
}
