// SPDX-License-Identifier: EUPL-1.2

/// Who claims to have signed, and how (RFC 5652 §5.3). Nothing here is checked: a signature is verified elsewhere, and only then
/// do the capabilities count (RFC 8551 §2.7.3).
public struct CmsSigner: Hashable, Sendable {
    public let identifier: CmsIdentifier
    /// By their identifiers.
    public let digestAlgorithm: String
    public let signatureAlgorithm: String
    /// Without signed attributes the content itself is signed.
    public let hasSignedAttributes: Bool
    /// What the signer says to be able to read, as it stands.
    public let capabilities: [SmimeCapability]

    init(_ info: BerElement, _ document: BerDocument) throws(CmsError) {
        var fields = try document.fields(info)
        _ = try document.int(try fields.required(BerElement.integer))
        identifier = try document.identifier(
            try fields.required(BerElement.sequence, BerElement.context(0, constructed: false), BerElement.context(0)))
        digestAlgorithm = try document.algorithm(try fields.required(BerElement.sequence)).oid
        let attributes = try fields.optional(BerElement.context(0))
        hasSignedAttributes = attributes != nil
        signatureAlgorithm = try document.algorithm(try fields.required(BerElement.sequence)).oid
        _ = try fields.required(BerElement.octetString, BerElement.constructedOctetString)
        _ = try fields.optional(BerElement.context(1))
        try fields.finish()
        capabilities = try attributes.map { attributes throws(CmsError) in try Self.capabilities(attributes, document) } ?? []
    }

    /// Twice the same attribute is refused: which one counts would be anybody's guess (RFC 5652 §5.3).
    private static func capabilities(_ attributes: BerElement, _ document: BerDocument) throws(CmsError) -> [SmimeCapability] {
        var found: [SmimeCapability] = []
        var seen: Set<String> = []
        var fields = try document.fields(attributes)
        while let attribute = try fields.next() {
            var inner = try document.fields(attribute)
            let oid = try document.oid(try inner.required(BerElement.oid))
            let values = try inner.required(BerElement.set)
            try inner.finish()
            guard seen.insert(oid).inserted else { throw .malformed }
            guard oid == SmimeCapabilities.attribute else { continue }
            var set = try document.fields(values)
            found = try SmimeCapabilities.read(try set.required(BerElement.sequence), document)
            try set.finish()
        }
        return found
    }
}
