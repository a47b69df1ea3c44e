// SPDX-License-Identifier: EUPL-1.2
internal import XmlTree

/// Writes a multistatus answer (RFC 4918 § 13) piece by piece; nothing is kept.
public enum Multistatus {
    public static let mediaType = "application/xml; charset=utf-8"
    public static let begin = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:multistatus xmlns:D=\"DAV:\">"
    public static let end = "\n</D:multistatus>\n"

    /// Properties that share one status.
    public struct Propstat: Sendable {
        public let status: Int
        /// Each property as a finished element.
        public var properties: [String]
        /// Name of the violated condition (§ 16).
        public var error: String?

        public init(_ status: Int, _ properties: [String], error: String? = nil) {
            self.status = status
            self.properties = properties
            self.error = error
        }
    }

    /// - Parameter href: encoded path.
    public static func response(href: String, _ propstats: [Propstat]) -> String {
        var out = "\n<D:response><D:href>\(XmlText.escaped(href))</D:href>"
        for propstat in propstats where !propstat.properties.isEmpty {
            out += "<D:propstat><D:prop>\(propstat.properties.joined())</D:prop><D:status>\(line(propstat.status))</D:status>"
            if let error = propstat.error { out += "<D:error><D:\(error)/></D:error>" }
            out += "</D:propstat>"
        }
        // A response without any property still needs a status.
        if propstats.allSatisfy({ $0.properties.isEmpty }) {
            out += "<D:propstat><D:prop/><D:status>\(line(200))</D:status></D:propstat>"
        }
        return out + "</D:response>"
    }

    /// A member that an act on a whole folder could not be done to.
    public static func response(href: String, status: Int, error: String? = nil) -> String {
        let reason = error.map { "<D:error><D:\($0)/></D:error>" } ?? ""
        return "\n<D:response><D:href>\(XmlText.escaped(href))</D:href><D:status>\(line(status))</D:status>\(reason)</D:response>"
    }

    public static func element(_ name: DavName, _ content: String = "") -> String {
        if name.namespace == DavName.dav {
            return content.isEmpty ? "<D:\(name.local)/>" : "<D:\(name.local)>\(content)</D:\(name.local)>"
        }
        let start = "<\(name.local) xmlns=\"\(XmlText.escaped(name.namespace))\""
        return content.isEmpty ? start + "/>" : start + ">\(content)</\(name.local)>"
    }

    private static func line(_ status: Int) -> String {
        let reason =
            switch status {
            case 200: "OK"
            case 403: "Forbidden"
            case 404: "Not Found"
            case 409: "Conflict"
            case 423: "Locked"
            case 424: "Failed Dependency"
            case 507: "Insufficient Storage"
            default: "Status"
            }
        return "HTTP/1.1 \(status) \(reason)"
    }
}
