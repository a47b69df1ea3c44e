// SPDX-License-Identifier: EUPL-1.2

/// What one signature is to say.
public struct DkimSigning: Hashable, Sendable {
    public let domain: String
    public let selector: String
    public let algorithm: DkimAlgorithm
    public let header: DkimCanonicalization
    public let body: DkimCanonicalization
    /// Seconds since 1970.
    public let time: Int64
    public let expires: Int64?
    /// Signed once more than they stand in the message, so that none can be added.
    public let sealed: [String]
    /// Signed as often as they stand in the message.
    public let signed: [String]

    /// What a reader is shown or what decides how the body is read.
    public static let usuallySealed = [
        "From", "Reply-To", "Subject", "Date", "To", "Cc", "Message-ID", "In-Reply-To", "References", "MIME-Version",
        "Content-Type", "Content-Transfer-Encoding",
    ]
    public static let usuallySigned = [
        "Sender", "Content-Language", "Content-Disposition", "Auto-Submitted", "Disposition-Notification-To", "TLS-Required",
        "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post",
    ]
    /// RFC 6376 §5.4.1: they change on the way, or are other signatures.
    private static let never = [
        "return-path", "received", "comments", "keywords", "bcc", "resent-bcc", "dkim-signature", "authentication-results",
        "arc-seal", "arc-message-signature", "arc-authentication-results",
    ]

    /// - Parameter domain: in ASCII; other names in their `xn--` form.
    public init(
        domain: String, selector: String, algorithm: DkimAlgorithm, time: Int64, expires: Int64? = nil,
        header: DkimCanonicalization = .relaxed, body: DkimCanonicalization = .relaxed, sealed: [String] = usuallySealed,
        signed: [String] = usuallySigned
    ) throws(DkimError) {
        guard DkimName.isDomain(domain) else { throw .domainInvalid }
        guard DkimName.isSelector(selector) else { throw .selectorInvalid }
        guard (0..<1_000_000_000_000).contains(time), expires.map({ $0 > time && $0 < 1_000_000_000_000 }) ?? true else {
            throw .timesInvalid
        }
        for name in sealed + signed where Self.never.contains(name.lowercased()) || !Self.isFieldName(name) {
            throw .notSignable(name)
        }
        // RFC 6376 §5.4: the author's field is the one that must be signed.
        guard (sealed + signed).contains(where: { $0.lowercased() == "from" }) else { throw .fromMissing }
        self.domain = domain.lowercased()
        self.selector = selector
        self.algorithm = algorithm
        self.header = header
        self.body = body
        self.time = time
        self.expires = expires
        self.sealed = sealed
        self.signed = signed
    }

    /// A name fit for `h=`, where colon and semicolon divide.
    private static func isFieldName(_ name: String) -> Bool {
        (1...76).contains(name.utf8.count)
            && name.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x3A && $0 != 0x3B && $0 != 0x3D }
    }

    /// The value of `h=` for a message.
    func names(in header: HeaderSection) -> [String] {
        let positions = header.positions
        var taken: Set<String> = []
        return [(sealed, 1), (signed, 0)].flatMap { names, more in
            names.flatMap { name in
                let times = taken.insert(name.lowercased()).inserted ? (positions[name.lowercased()]?.count ?? 0) + more : 0
                return Array(repeating: name, count: times)
            }
        }
    }
}
