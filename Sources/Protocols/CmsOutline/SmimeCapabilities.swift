// SPDX-License-Identifier: EUPL-1.2

/// One entry of a list of capabilities: an algorithm and its parameters as they stand, empty where there are none.
public struct SmimeCapability: Hashable, Sendable {
    public let oid: String
    public let parameters: [UInt8]

    public init(oid: String, parameters: [UInt8] = []) {
        self.oid = oid
        self.parameters = parameters
    }
}

/// SMIMECapabilities (RFC 8551 §2.5.2): what a signer can read, the best first.
public enum SmimeCapabilities {
    /// The signed attribute that holds the list.
    public static let attribute = "1.2.840.113549.1.9.15"
    static let most = 100

    /// What we announce: authenticated ciphers before those that need a signature inside.
    public static let ours: [CmsCipher] = [.aesGcm(256), .aesGcm(128), .aesCbc(256), .aesCbc(128)]

    /// Our list in DER. The parameters of AES stay away (RFC 8551 §2.5.2, RFC 3565 §4.1).
    public static let der = write(ours)

    /// Ciphers without an identifier are left out.
    public static func write(_ ciphers: [CmsCipher]) -> [UInt8] {
        let entries = ciphers.compactMap { $0.oid.flatMap(ObjectIdentifier.bytes) }
            .map { tagged(BerElement.sequence, tagged(BerElement.oid, $0)) }
        return tagged(BerElement.sequence, entries.flatMap(\.self))
    }

    /// Reads a list of others, in DER or BER.
    public static func read(_ bytes: [UInt8]) throws(CmsError) -> [SmimeCapability] {
        var limits = CmsLimits()
        limits.bytes = 16 << 10
        let document = try BerDocument(bytes, limits)
        guard document.root.identifier == BerElement.sequence else { throw .malformed }
        return try read(document.root, document)
    }

    /// The first of theirs that we can write as well (RFC 8551 §2.7.1.1); `nil` when nothing is in common.
    public static func common(_ theirs: [SmimeCapability]) -> CmsCipher? {
        theirs.map { CmsCipher(oid: $0.oid) }.first(where: ours.contains)
    }

    static func read(_ list: BerElement, _ document: BerDocument) throws(CmsError) -> [SmimeCapability] {
        var fields = try document.fields(list)
        var capabilities: [SmimeCapability] = []
        while let entry = try fields.next() {
            guard entry.identifier == BerElement.sequence else { throw .malformed }
            guard capabilities.count < most else { throw .tooMany(.capabilities) }
            let algorithm = try document.algorithm(entry)
            let parameters = algorithm.parameters.map { Array(document.bytes[$0.whole]) } ?? []
            guard parameters.count <= 256 else { throw .malformed }
            capabilities.append(SmimeCapability(oid: algorithm.oid, parameters: parameters))
        }
        return capabilities
    }

    /// Type, length and content in DER.
    private static func tagged(_ identifier: UInt8, _ content: [UInt8]) -> [UInt8] {
        let count = content.count
        let length: [UInt8] =
            if count < 0x80 {
                [UInt8(count)]
            } else if count < 0x100 {
                [0x81, UInt8(count)]
            } else {
                [0x82, UInt8(truncatingIfNeeded: count >> 8), UInt8(truncatingIfNeeded: count)]
            }
        return [identifier] + length + content
    }
}
