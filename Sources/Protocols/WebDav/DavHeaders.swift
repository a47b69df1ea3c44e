// SPDX-License-Identifier: EUPL-1.2

/// Value of the header `Depth` (RFC 4918 § 10.2).
public enum DavDepth: String, Sendable, Hashable {
    case zero = "0"
    case one = "1"
    case infinity = "infinity"

    /// - Parameter header: `nil` when it was not sent; then infinity holds.
    public init(header: String?) throws(DavError) {
        guard let header else {
            self = .infinity
            return
        }
        guard let depth = DavDepth(rawValue: header.davTrimmed.lowercased()) else { throw .header("Depth") }
        self = depth
    }
}

/// Values of other headers.
public enum DavHeader {
    /// `Overwrite` (§ 10.6): true unless it says F.
    public static func overwrite(_ header: String?) throws(DavError) -> Bool {
        guard let text = header?.davTrimmed, !text.isEmpty else { return true }
        switch text {
        case "T", "t": return true
        case "F", "f": return false
        default: throw .header("Overwrite")
        }
    }

    /// `Timeout` (§ 10.7): the first wish that is understood, within the given bounds, in seconds.
    public static func timeout(_ header: String?, default standard: Int, atMost most: Int) -> Int {
        for wish in (header ?? "").split(separator: ",") {
            let wish = String(wish).davTrimmed.lowercased()
            if wish == "infinite" { return most }
            if wish.hasPrefix("second-"), let seconds = Int(wish.dropFirst(7)) { return min(max(seconds, 1), most) }
        }
        return standard
    }

    /// `Lock-Token` (§ 10.5): the token without its angle brackets.
    public static func lockToken(_ header: String?) throws(DavError) -> String {
        guard let text = header?.davTrimmed, text.hasPrefix("<"), text.hasSuffix(">"), text.utf8.count <= 300 else {
            throw .header("Lock-Token")
        }
        let token = text.dropFirst().dropLast()
        guard !token.isEmpty, !token.contains("<"), !token.contains(">") else { throw .header("Lock-Token") }
        return String(token)
    }

    /// `Destination` (§ 10.3): path of this server, still encoded.
    /// - Parameter hosts: names under which this server is reached; a path alone needs none.
    /// - Returns: `nil` when it leads to another server.
    public static func destination(_ header: String?, hosts: Set<String>) throws(DavError) -> String? {
        guard let text = header?.davTrimmed, !text.isEmpty, text.utf8.count <= 8_000 else { throw .header("Destination") }
        return try path(of: text, hosts: hosts)
    }

    /// The path of a URL or an absolute path; `nil` for another server.
    static func path(of text: String, hosts: Set<String>) throws(DavError) -> String? {
        if text.hasPrefix("/") { return text }
        guard let scheme = text.firstRange(of: "://"), ["http", "https"].contains(text[..<scheme.lowerBound].lowercased()) else {
            throw .header("Destination")
        }
        let rest = text[scheme.upperBound...]
        let host = rest.prefix { $0 != "/" }
        guard hosts.contains(host.lowercased()) else { return nil }
        let path = rest.dropFirst(host.count)
        return path.isEmpty ? "/" : String(path)
    }
}

extension String {
    var davTrimmed: String {
        var text = Substring(self)
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }
}
