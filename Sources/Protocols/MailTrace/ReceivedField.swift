// SPDX-License-Identifier: EUPL-1.2

/// What a server writes on top of each message it takes (RFC 5321 §4.4).
public struct ReceivedField: Hashable, Sendable {
    /// The other side of the connection.
    public struct Client: Hashable, Sendable {
        /// What it said in its greeting; anything at all.
        public var greeting: String
        /// The name its address leads to, if that name leads back.
        public var name: String?
        /// As numbers, without brackets: `192.0.2.1` or `2001:db8::1`.
        public var address: String

        public init(greeting: String, name: String? = nil, address: String) {
            self.greeting = greeting
            self.name = name
            self.address = address
        }
    }

    /// How the connection was protected.
    public struct Tls: Hashable, Sendable {
        /// Such as `TLSv1.3`.
        public var version: String
        public var cipher: String

        public init(version: String, cipher: String) {
            self.version = version
            self.cipher = cipher
        }
    }

    /// `nil` where the field does not tell from whom the message came.
    public var client: Client?
    /// Our name.
    public var by: String
    public var transport: MailTransport
    public var tls: Tls?
    /// The id under which our log knows the message.
    public var id: String
    /// All recipients of this transaction. Named is only a single one: a list would tell each of the others.
    public var recipients: [String]
    /// As in a `Date` field (RFC 5322 §3.3).
    public var date: String

    public init(
        client: Client?, by: String, transport: MailTransport, tls: Tls? = nil, id: String, recipients: [String], date: String
    ) {
        self.client = client
        self.by = by
        self.transport = transport
        self.tls = tls
        self.id = id
        self.recipients = recipients
        self.date = date
    }

    /// The whole field, folded, with CRLF. In UTF-8 only where the transport is.
    public var bytes: [UInt8] {
        let utf8 = transport.utf8
        var lines: [String] = []
        if let client {
            let name = client.name.map { TraceText.word($0, longest: 255, utf8: utf8) + " " } ?? ""
            lines = [
                "from \(TraceText.word(client.greeting, longest: 255, utf8: utf8))", "(\(name)[\(Self.literal(client.address))])",
            ]
        }
        lines += ["by \(TraceText.word(by, longest: 255))", "with \(transport.keyword)"]
        lines[0] = "Received: \(lines[0])"
        if let tls {
            lines.append("(\(TraceText.word(tls.version, longest: 40)) \(TraceText.word(tls.cipher, longest: 100)))")
        }
        lines.append("id \(TraceText.word(id, longest: 100))")
        if recipients.count == 1, let path = Self.path(recipients[0], utf8: utf8) { lines.append("for \(path)") }
        lines[lines.count - 1] += ";"
        let date = TraceText.line(date, longest: 60)
        if !date.isEmpty { lines.append(date) }
        return Array((lines.joined(separator: "\r\n\t") + "\r\n").utf8)
    }

    /// RFC 5321 §4.1.3: IPv6 says so.
    private static func literal(_ address: String) -> String {
        let numbers = TraceText.word(address, longest: 60)
        return numbers.contains(":") ? "IPv6:\(numbers)" : numbers
    }

    /// `nil` for an address that cannot stand there as it is; the clause may be left out.
    private static func path(_ address: String, utf8: Bool) -> String? {
        let plain = TraceText.word(address, longest: 320, utf8: utf8)
        return plain == address && address.contains("@") ? "<\(plain)>" : nil
    }
}
