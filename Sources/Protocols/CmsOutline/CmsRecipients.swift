// SPDX-License-Identifier: EUPL-1.2

/// Reads RecipientInfos (RFC 5652 §6.2).
struct CmsRecipients {
    private let document: BerDocument
    private let limits: CmsLimits
    private var named = 0

    static func read(_ set: BerElement, _ document: BerDocument, _ limits: CmsLimits) throws(CmsError) -> [CmsRecipient] {
        var reader = CmsRecipients(document: document, limits: limits)
        var fields = try document.fields(set)
        var recipients: [CmsRecipient] = []
        while let info = try fields.next() {
            try reader.count()
            switch info.identifier {
            case BerElement.sequence: recipients.append(try reader.transport(info))
            case BerElement.context(1): recipients.append(try reader.agreement(info))
            case BerElement.context(2): throw .refusedRecipient(.keyEncryptionKey)
            case BerElement.context(3): throw .refusedRecipient(.password)
            case BerElement.context(4): recipients.append(try reader.other(info))
            default: throw .malformed
            }
        }
        guard !recipients.isEmpty else { throw .malformed }
        return recipients
    }

    private init(document: BerDocument, limits: CmsLimits) {
        self.document = document
        self.limits = limits
    }

    private mutating func count() throws(CmsError) {
        named += 1
        guard named <= limits.recipients else { throw .tooMany(.recipients) }
    }

    private func transport(_ info: BerElement) throws(CmsError) -> CmsRecipient {
        var fields = try document.fields(info)
        _ = try document.int(try fields.required(BerElement.integer))
        let identifier = try document.identifier(
            try fields.required(BerElement.sequence, BerElement.context(0, constructed: false), BerElement.context(0)))
        let algorithm = try document.algorithm(try fields.required(BerElement.sequence))
        _ = try fields.required(BerElement.octetString, BerElement.constructedOctetString)
        try fields.finish()
        return .keyTransport(identifier, try keyTransport(algorithm.oid, algorithm.parameters))
    }

    private func keyTransport(_ oid: String, _ parameters: BerElement?) throws(CmsError) -> CmsKeyTransport {
        if oid == "1.2.840.113549.1.1.1" { return .pkcs1 }
        guard oid == "1.2.840.113549.1.1.7" else { return .other(oid) }
        // RFC 4055 §4.1: what is left out is SHA-1.
        var (hash, mask) = ("1.3.14.3.2.26", "1.3.14.3.2.26")
        guard let parameters, parameters.identifier == BerElement.sequence else { return .oaep(hash: hash, mask: mask) }
        var fields = try document.fields(parameters)
        if let field = try fields.optional(BerElement.context(0)) { hash = try document.algorithm(try only(field)).oid }
        if let field = try fields.optional(BerElement.context(1)) {
            guard let inner = try document.algorithm(try only(field)).parameters else { throw .malformed }
            mask = try document.algorithm(inner).oid
        }
        _ = try fields.optional(BerElement.context(2))
        try fields.finish()
        return .oaep(hash: hash, mask: mask)
    }

    private func only(_ field: BerElement) throws(CmsError) -> BerElement {
        var inner = try document.fields(field)
        let element = try inner.required(BerElement.sequence)
        try inner.finish()
        return element
    }

    private mutating func agreement(_ info: BerElement) throws(CmsError) -> CmsRecipient {
        var fields = try document.fields(info)
        _ = try document.int(try fields.required(BerElement.integer))
        _ = try fields.required(BerElement.context(0))
        _ = try fields.optional(BerElement.context(1))
        let algorithm = try document.algorithm(try fields.required(BerElement.sequence))
        var keys = try document.fields(try fields.required(BerElement.sequence))
        try fields.finish()
        var identifiers: [CmsIdentifier] = []
        while let key = try keys.next() {
            if !identifiers.isEmpty { try count() }
            var inner = try document.fields(key)
            identifiers.append(try agreed(try inner.required(BerElement.sequence, BerElement.context(0))))
            _ = try inner.required(BerElement.octetString, BerElement.constructedOctetString)
            try inner.finish()
        }
        guard !identifiers.isEmpty else { throw .malformed }
        var wrap: String?
        if let parameters = algorithm.parameters, parameters.identifier == BerElement.sequence {
            wrap = try document.algorithm(parameters).oid
        }
        return .keyAgreement(identifiers, agreement: algorithm.oid, wrap: wrap)
    }

    /// RecipientKeyIdentifier carries more than the identifier alone.
    private func agreed(_ element: BerElement) throws(CmsError) -> CmsIdentifier {
        guard element.identifier == BerElement.context(0) else { return try document.identifier(element) }
        var fields = try document.fields(element)
        let key = try fields.required(BerElement.octetString, BerElement.constructedOctetString)
        return .subjectKeyIdentifier(try document.octets(key, most: 64))
    }

    private func other(_ info: BerElement) throws(CmsError) -> CmsRecipient {
        var fields = try document.fields(info)
        return .other(try document.oid(try fields.required(BerElement.oid)))
    }
}

extension BerDocument {
    /// IssuerAndSerialNumber, or the key's identifier under the number 0.
    func identifier(_ element: BerElement) throws(CmsError) -> CmsIdentifier {
        guard element.identifier == BerElement.sequence else { return .subjectKeyIdentifier(try octets(element, most: 64)) }
        var fields = try fields(element)
        let issuer = try fields.required(BerElement.sequence)
        let serial = try fields.required(BerElement.integer)
        try fields.finish()
        // RFC 5280 §4.1.2.2 allows 20 bytes; what was seen in the wild has a few more.
        guard (1...32).contains(serial.content.count), issuer.whole.count <= 8_192 else { throw .malformed }
        return .issuerAndSerial(issuer: Array(bytes[issuer.whole]), serial: Array(bytes[serial.content]))
    }
}
