// SPDX-License-Identifier: EUPL-1.2
internal import Asn1

/// TimeStampResp (RFC 3161 § 2.4.2).
public enum TimeStampResponse {
    public static let contentType = "application/timestamp-reply"

    /// The stamp in an answer, when it was granted and belongs to the request.
    /// - Throws: `TimeStampError.rejected` with the authority's words, `.foreign` for a stamp over something else.
    public static func token(_ bytes: [UInt8], answering request: TimeStampRequest) throws(TimeStampError) -> TimeStampToken {
        let (status, text, encoded) = try read(bytes)
        // 0 granted, 1 granted with changes.
        guard status == 0 || status == 1 else { throw .rejected(status: status, text: text) }
        guard let encoded else { throw .malformed }
        let token = try TimeStampToken(encoded)
        guard token.imprint == request.imprint, let nonce = token.nonce,
            nonce.drop(while: { $0 == 0 }).elementsEqual(request.nonce.drop { $0 == 0 })
        else { throw .foreign }
        return token
    }

    private static func read(_ bytes: [UInt8]) throws(TimeStampError) -> (Int, String, [UInt8]?) {
        do throws(DerError) {
            var fields = try DerValue(bytes).fields()
            var info = try fields.required(.sequence).fields()
            let status = try info.required(.integer).int()
            var words: [String] = []
            if let texts = info.optional(.sequence) {
                for text in try texts.members(atMost: 16) {
                    words.append(String(decoding: try text.content(.utf8String).prefix(500), as: UTF8.self))
                }
            }
            let token = fields.optional(.sequence)
            try fields.end()
            return (status, words.joined(separator: " "), token?.encoded)
        } catch {
            throw error == .tooLarge ? .tooLarge : .malformed
        }
    }
}
