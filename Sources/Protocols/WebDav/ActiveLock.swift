// SPDX-License-Identifier: EUPL-1.2
internal import XmlTree

/// A lock as `lockdiscovery` shows it (RFC 4918 § 14.1).
public struct ActiveLock: Hashable, Sendable {
    /// `nil` where it is nobody else's business.
    public let token: String?
    public let shared: Bool
    public let infinite: Bool
    /// What its owner said of itself, as XML (`DAV:owner`), or nothing.
    public let owner: String?
    public let seconds: Int
    /// Encoded path of what was locked.
    public let root: String

    public init(token: String?, shared: Bool, infinite: Bool, owner: String?, seconds: Int, root: String) {
        self.token = token
        self.shared = shared
        self.infinite = infinite
        self.owner = owner
        self.seconds = seconds
        self.root = root
    }

    public var xml: String {
        """
        <D:activelock><D:locktype><D:write/></D:locktype><D:lockscope><D:\(shared ? "shared" : "exclusive")/></D:lockscope>\
        <D:depth>\(infinite ? "infinity" : "0")</D:depth>\(owner ?? "")<D:timeout>Second-\(seconds)</D:timeout>\
        \(token.map { "<D:locktoken><D:href>\(XmlText.escaped($0))</D:href></D:locktoken>" } ?? "")\
        <D:lockroot><D:href>\(XmlText.escaped(root))</D:href></D:lockroot></D:activelock>
        """
    }

    /// Body of the answer to LOCK.
    public static func answer(_ locks: [ActiveLock]) -> String {
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:prop xmlns:D=\"DAV:\"><D:lockdiscovery>"
            + locks.map(\.xml).joined() + "</D:lockdiscovery></D:prop>\n"
    }

    /// Value of `supportedlock` where locking is possible.
    public static let supported = """
        <D:lockentry><D:lockscope><D:exclusive/></D:lockscope><D:locktype><D:write/></D:locktype></D:lockentry>\
        <D:lockentry><D:lockscope><D:shared/></D:lockscope><D:locktype><D:write/></D:locktype></D:lockentry>
        """
    public static let supportedExclusive =
        "<D:lockentry><D:lockscope><D:exclusive/></D:lockscope><D:locktype><D:write/></D:locktype></D:lockentry>"
}
