// SPDX-License-Identifier: EUPL-1.2

extension CmsCipher {
    /// Checks what stands beside the identifier. Nonces of any length were the way into a stack overflow (CVE-2025-15467).
    /// - Parameter codeLength: bytes of the authentication code, where the content type carries one.
    func check(_ parameters: BerElement?, codeLength: Int?, in document: BerDocument) throws(CmsError) {
        switch self {
        case .aesGcm: try pair(parameters, nonces: 1...16, code: 12...16, codeLength, document)
        case .aesCcm: try pair(parameters, nonces: 7...13, code: 12...16, codeLength, document)
        case .chaCha20Poly1305:
            // RFC 8103 §3: the nonce alone; the code always has 16 bytes.
            guard try vector(parameters, document) == 12, codeLength == 16 else { throw .parameters }
        case .aesCbc: guard try vector(parameters, document) == 16 else { throw .parameters }
        case .tripleDes, .des: guard try vector(parameters, document) == 8 else { throw .parameters }
        case .rc2, .other: break
        }
    }

    private func vector(_ parameters: BerElement?, _ document: BerDocument) throws(CmsError) -> Int {
        guard let parameters, parameters.identifier & 0xDF == BerElement.octetString else { throw .parameters }
        return try document.octetCount(parameters)
    }

    /// GCMParameters and CCMParameters: a nonce, and how long the code is, 12 where nothing is said (RFC 5084 §3). CCM would
    /// allow codes of four bytes, which protect nothing.
    private func pair(
        _ parameters: BerElement?, nonces: ClosedRange<Int>, code: ClosedRange<Int>, _ codeLength: Int?, _ document: BerDocument
    ) throws(CmsError) {
        guard let parameters, parameters.identifier == BerElement.sequence else { throw .parameters }
        var fields = try document.fields(parameters)
        let nonce = try fields.required(BerElement.octetString, BerElement.constructedOctetString)
        let count = try document.octetCount(nonce)
        var announced = 12
        if let length = try fields.optional(BerElement.integer) { announced = try document.int(length) }
        try fields.finish()
        guard nonces.contains(count), code.contains(announced), announced == codeLength else { throw .parameters }
    }
}
