// SPDX-License-Identifier: EUPL-1.2

/// A `DKIM-Signature` field as it was read (RFC 6376 §3.5).
public struct DkimSignature: Hashable, Sendable {
    public let algorithm: DkimAlgorithm
    public let signature: [UInt8]
    public let bodyHash: [UInt8]
    public let header: DkimCanonicalization
    public let body: DkimCanonicalization
    /// `d=`, in small letters.
    public let domain: String
    /// `s=`. The key stands at `selector._domainkey.domain`.
    public let selector: String
    /// `h=` as written: the fields in the order they are signed, names again where a name is signed more than once.
    public let signed: [String]
    /// The domain of `i=`, in small letters; the signing domain or one below it.
    public let identityDomain: String
    /// `t=` and `x=` in seconds since 1970.
    public let time: Int64?
    public let expires: Int64?
    /// `l=`: the bytes of the canonical body that are covered.
    public let bodyLength: Int?
    /// The field with an empty `b=`, as it is part of what is signed.
    let unsignedField: [UInt8]

    /// The name of the TXT record with the key.
    public var keyName: String { "\(selector)._domainkey.\(domain)" }

    /// - Parameter field: the whole field, name and folding with it, as it came.
    public init(_ field: ArraySlice<UInt8>) throws(DkimError) { try self.init(field, inArc: false) }

    /// - Parameter inArc: an `ARC-Message-Signature`, whose `i=` is a number and which has no version (RFC 8617 §4.1.2).
    init(_ field: ArraySlice<UInt8>, inArc: Bool) throws(DkimError) {
        guard let colon = field.firstIndex(of: 0x3A) else { throw .headerMalformed }
        let tags = try TagList(field[(colon + 1)...])
        if !inArc { guard try tags.required("v").elementsEqual("1".utf8) else { throw .versionUnknown } }
        guard let algorithm = DkimAlgorithm(rawValue: Self.text(try tags.required("a")).lowercased()) else {
            throw .algorithmUnknown
        }
        self.algorithm = algorithm
        signature = try Self.base64(tags, "b")
        bodyHash = try Self.base64(tags, "bh")
        (header, body) = try Self.canonicalizations(tags["c"])
        domain = Self.text(try tags.required("d")).lowercased()
        guard DkimName.isDomain(domain) else { throw .domainInvalid }
        selector = Self.text(try tags.required("s"))
        guard DkimName.isSelector(selector) else { throw .selectorInvalid }
        guard let names = tags.words("h") else { throw .tagMissing("h") }
        guard names.allSatisfy({ !$0.isEmpty }) else { throw .tagInvalid("h") }
        // RFC 6376 §5.4: a signature that leaves the author out says nothing.
        guard names.contains(where: { $0.lowercased() == "from" }) else { throw .fromMissing }
        signed = names
        identityDomain = inArc ? domain : try Self.identity(tags["i"], domain)
        if let methods = tags.words("q"), !methods.contains("dns/txt") { throw .tagInvalid("q") }
        time = try Self.number(tags, "t", digits: 12)
        expires = try Self.number(tags, "x", digits: 12)
        if let time, let expires, expires <= time { throw .timesInvalid }
        bodyLength = try Self.number(tags, "l", digits: 18).map(Int.init)
        let place = tags.tags.first { $0.name == "b" }?.place ?? 0..<0
        unsignedField = Array(field[..<place.lowerBound] + field[place.upperBound...])
    }

    static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    static func base64(_ tags: TagList, _ name: String) throws(DkimError) -> [UInt8] {
        let bytes = try tags.base64(name)
        guard !bytes.isEmpty else { throw .tagInvalid(name) }
        return bytes
    }

    /// `header/body`; what is not said is simple.
    private static func canonicalizations(
        _ value: ArraySlice<UInt8>?
    ) throws(DkimError) -> (DkimCanonicalization, DkimCanonicalization) {
        guard let value else { return (.simple, .simple) }
        let parts = text(value).lowercased().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, let header = DkimCanonicalization(rawValue: parts[0]),
            let body = parts.count == 2 ? DkimCanonicalization(rawValue: parts[1]) : .simple
        else { throw .tagInvalid("c") }
        return (header, body)
    }

    /// Only the domain matters; a local part may be written in hex (RFC 6376 §2.11), a domain is not.
    private static func identity(_ value: ArraySlice<UInt8>?, _ domain: String) throws(DkimError) -> String {
        guard let value else { return domain }
        guard let at = value.lastIndex(of: 0x40) else { throw .tagInvalid("i") }
        let identity = text(value[(at + 1)...]).lowercased()
        guard DkimName.isWithin(identity, domain) else { throw .tagInvalid("i") }
        return identity
    }

    static func number(_ tags: TagList, _ name: String, digits: Int) throws(DkimError) -> Int64? {
        guard let value = tags[name] else { return nil }
        guard (1...digits).contains(value.count), value.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw .tagInvalid(name)
        }
        return value.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
    }
}
