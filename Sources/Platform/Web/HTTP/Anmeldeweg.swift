// SPDX-License-Identifier: EUPL-1.2

/// How the caller of a route shows who it is.
public enum Anmeldeweg: Sendable, Hashable {
    /// The cookie of a browser's session. Forms carry a token.
    case sitzung
    /// An app password by HTTP Basic (RFC 7617), for network drives and office suites. The browser's session does not count here,
    /// so a foreign page has nothing to abuse; the body reaches the handler unread, and errors are plain text.
    case anwendung
}
