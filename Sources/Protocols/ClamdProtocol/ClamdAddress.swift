// SPDX-License-Identifier: EUPL-1.2

/// Where clamd listens.
public enum ClamdAddress: Sendable, Hashable, CustomStringConvertible {
    /// Path of a local socket.
    case local(String)
    case tcp(host: String, port: UInt16)

    /// Reads `unix:/run/clamav/clamd.ctl` or `tcp:127.0.0.1:3310`; a path alone is a local socket.
    public init?(_ text: String) {
        if text.hasPrefix("/") || text.hasPrefix("unix:/") {
            let path = text.hasPrefix("/") ? text : String(text.dropFirst("unix:".count))
            // The longest path a socket address holds is 107 bytes.
            guard path.utf8.count <= 107, !path.utf8.contains(0) else { return nil }
            self = .local(path)
            return
        }
        guard text.hasPrefix("tcp:"), let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]),
            port > 0
        else { return nil }
        var host = text[text.index(text.startIndex, offsetBy: 4)...]
        guard let end = host.lastIndex(of: ":") else { return nil }
        host = host[..<end]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        // What a name or a number of the Internet is written with; brackets only go around the latter.
        guard !host.isEmpty, host.utf8.count <= 253, host.utf8.allSatisfy(Self.mayStandInHost) else { return nil }
        self = .tcp(host: String(host), port: port)
    }

    public var description: String {
        switch self {
        case .local(let path): "unix:\(path)"
        case .tcp(let host, let port): host.contains(":") ? "tcp:[\(host)]:\(port)" : "tcp:\(host):\(port)"
        }
    }

    private static func mayStandInHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "%")].contains(byte)
        }
    }
}
