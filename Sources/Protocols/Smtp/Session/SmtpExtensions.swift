// SPDX-License-Identifier: EUPL-1.2

/// The extensions a server offers in its answer to EHLO.
public struct SmtpExtensions: Hashable, Sendable {
    /// RFC 1870: `nil` is not offered, 0 offered without a number.
    public var size: Int?
    /// RFC 6152.
    public var eightBitMime = false
    /// RFC 6531.
    public var smtpUtf8 = false
    /// RFC 2920.
    public var pipelining = false
    /// RFC 2034.
    public var enhancedStatusCodes = false
    /// RFC 3461.
    public var dsn = false
    /// RFC 3030 §2.
    public var chunking = false
    /// RFC 3030 §3; needs `chunking`.
    public var binaryMime = false
    /// RFC 3207.
    public var startTls = false
    /// RFC 4954: mechanisms in capital letters.
    public var auth: [String] = []
    /// RFC 8689.
    public var requireTls = false
    /// RFC 9422: `LIMITS RCPTMAX=`.
    public var recipientLimit: Int?

    public init() {}

    /// What of it may be offered at this point: STARTTLS before TLS; AUTH and REQUIRETLS within it.
    public func offered(tls: Bool) -> SmtpExtensions {
        var result = self
        if tls {
            result.startTls = false
        } else {
            result.auth = []
            result.requireTls = false
        }
        return result
    }

    /// The answer to EHLO (RFC 5321 §4.1.1.1). It carries no status code.
    public func reply(host: SmtpDomain) -> SmtpReply { SmtpReply(250, nil, lines: [host.text] + lines) }

    private var lines: [String] {
        var lines: [String] = []
        if pipelining { lines.append("PIPELINING") }
        if let size { lines.append(size > 0 ? "SIZE \(size)" : "SIZE") }
        if eightBitMime { lines.append("8BITMIME") }
        if smtpUtf8 { lines.append("SMTPUTF8") }
        if enhancedStatusCodes { lines.append("ENHANCEDSTATUSCODES") }
        if dsn { lines.append("DSN") }
        if chunking { lines.append("CHUNKING") }
        if binaryMime { lines.append("BINARYMIME") }
        if startTls { lines.append("STARTTLS") }
        if !auth.isEmpty { lines.append("AUTH " + auth.joined(separator: " ")) }
        if requireTls { lines.append("REQUIRETLS") }
        if let recipientLimit { lines.append("LIMITS RCPTMAX=\(recipientLimit)") }
        return lines
    }

    /// Reads a server's answer to EHLO. What is unknown or makes no sense is not offered.
    public init(reply: SmtpReply) {
        guard reply.code == 250 else { return }
        for line in reply.lines.dropFirst() {
            // `AUTH=LOGIN` is how some servers wrote it before RFC 2554.
            let words = line.split(whereSeparator: { $0 == " " || $0 == "=" }).map(String.init)
            if let keyword = words.first { read(keyword.uppercased(), Array(words.dropFirst())) }
        }
    }

    private mutating func read(_ keyword: String, _ words: [String]) {
        switch keyword {
        case "PIPELINING": pipelining = true
        case "SIZE": size = words.first?.utf8.number ?? 0
        case "8BITMIME": eightBitMime = true
        case "SMTPUTF8": smtpUtf8 = true
        case "ENHANCEDSTATUSCODES": enhancedStatusCodes = true
        case "DSN": dsn = true
        case "CHUNKING": chunking = true
        case "BINARYMIME": binaryMime = true
        case "STARTTLS": startTls = true
        case "REQUIRETLS": requireTls = true
        case "AUTH":
            for mechanism in words.map({ $0.uppercased() }) where !auth.contains(mechanism) { auth.append(mechanism) }
        case "LIMITS":
            // Cut at `=` above: a name and its value follow each other.
            guard let place = words.firstIndex(where: { $0.uppercased() == "RCPTMAX" }), place + 1 < words.count,
                words[place + 1].utf8.count <= 6, let number = words[place + 1].utf8.number, number > 0
            else { return }
            recipientLimit = number
        default: break
        }
    }
}
