// SPDX-License-Identifier: EUPL-1.2

extension CmsOutline {
    /// Reads a ContentInfo (RFC 5652 §3) in BER or DER, not in PEM or base64.
    public init(_ bytes: [UInt8], limits: CmsLimits = CmsLimits()) throws(CmsError) {
        let document = try BerDocument(bytes, limits)
        guard document.root.identifier == BerElement.sequence else { throw .malformed }
        var outer = try document.fields(document.root)
        let oid = try document.oid(try outer.required(BerElement.oid))
        guard let kind = Self.kind(oid) else { throw .contentType(oid) }
        var wrapped = try document.fields(try outer.required(BerElement.context(0)))
        try outer.finish()
        let content = try wrapped.required(BerElement.sequence)
        try wrapped.finish()
        self.init(kind)
        var reader = Reader(fields: try document.fields(content), limits: limits)
        // The version says only which fields occur.
        _ = try document.int(try reader.fields.required(BerElement.integer))
        switch kind {
        case .signed: try reader.signed(&self)
        case .enveloped, .authEnveloped: try reader.enveloped(&self)
        case .compressed: try reader.compressed(&self)
        }
        try reader.fields.finish()
    }
}

/// Reads the fields behind the version.
private struct Reader {
    var fields: BerFields
    let limits: CmsLimits
    private var document: BerDocument { fields.document }

    init(fields: BerFields, limits: CmsLimits) {
        self.fields = fields
        self.limits = limits
    }

    /// RFC 5652 §5.1. Without a signer it only carries certificates.
    mutating func signed(_ outline: inout CmsOutline) throws(CmsError) {
        _ = try fields.required(BerElement.set)
        try encapsulated(&outline)
        try certificates(&fields, &outline)
        var signers = try document.fields(try fields.required(BerElement.set))
        while let signer = try signers.next() {
            guard outline.signers.count < limits.signers else { throw .tooMany(.signers) }
            outline.signers.append(try CmsSigner(signer, document))
        }
    }

    /// RFC 5652 §6.1, RFC 5083 §2.1.
    mutating func enveloped(_ outline: inout CmsOutline) throws(CmsError) {
        if let originator = try fields.optional(BerElement.context(0)) {
            var inner = try document.fields(originator)
            try certificates(&inner, &outline)
            try inner.finish()
        }
        outline.recipients = try CmsRecipients.read(try fields.required(BerElement.set), document, limits)
        let algorithm = try encrypted(&outline)
        let cipher = CmsCipher(oid: algorithm.oid)
        outline.cipher = cipher
        _ = try fields.optional(BerElement.context(1))
        guard outline.kind == .authEnveloped else {
            guard !cipher.authenticates else { throw .cipher(algorithm.oid) }
            return try cipher.check(algorithm.parameters, codeLength: nil, in: document)
        }
        let code = try fields.required(BerElement.octetString, BerElement.constructedOctetString)
        _ = try fields.optional(BerElement.context(2))
        guard cipher.authenticates else { throw .cipher(algorithm.oid) }
        try cipher.check(algorithm.parameters, codeLength: try document.octetCount(code), in: document)
        outline.integrity = .authenticated
    }

    /// RFC 3274 §1.1.
    mutating func compressed(_ outline: inout CmsOutline) throws(CmsError) {
        let algorithm = try document.algorithm(try fields.required(BerElement.sequence)).oid
        guard algorithm == "1.2.840.113549.1.9.16.3.8" else { throw .cipher(algorithm) }
        try encapsulated(&outline)
    }

    private mutating func encapsulated(_ outline: inout CmsOutline) throws(CmsError) {
        var inner = try document.fields(try fields.required(BerElement.sequence))
        outline.contentType = try document.oid(try inner.required(BerElement.oid))
        if let wrapped = try inner.optional(BerElement.context(0)) {
            var content = try document.fields(wrapped)
            let octets = try content.required(BerElement.octetString, BerElement.constructedOctetString)
            outline.contentBytes = try document.octetCount(octets)
            if outline.kind == .compressed { outline.compressed = try document.octetRanges(octets) }
            try content.finish()
        }
        try inner.finish()
    }

    private mutating func encrypted(_ outline: inout CmsOutline) throws(CmsError) -> (oid: String, parameters: BerElement?) {
        var inner = try document.fields(try fields.required(BerElement.sequence))
        outline.contentType = try document.oid(try inner.required(BerElement.oid))
        let algorithm = try document.algorithm(try inner.required(BerElement.sequence))
        if let content = try inner.optional(BerElement.context(0, constructed: false), BerElement.context(0)) {
            outline.contentBytes = try document.octetCount(content)
        }
        try inner.finish()
        return algorithm
    }

    /// CertificateSet and RevocationInfoChoices, either of which may be missing. Old kinds of certificates count as well.
    private func certificates(_ fields: inout BerFields, _ outline: inout CmsOutline) throws(CmsError) {
        if let set = try fields.optional(BerElement.context(0)) {
            var certificates = try document.fields(set)
            while let certificate = try certificates.next() {
                guard outline.certificates.count < limits.certificates else { throw .tooMany(.certificates) }
                guard certificate.whole.count <= limits.certificateBytes else { throw .tooLarge }
                outline.certificates.append(certificate.whole)
            }
        }
        if let lists = try fields.optional(BerElement.context(1)) {
            outline.revocationBytes = lists.content.count
            guard outline.revocationBytes <= limits.revocationBytes else { throw .tooLarge }
        }
    }
}
