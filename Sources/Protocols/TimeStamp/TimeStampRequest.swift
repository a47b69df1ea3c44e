// SPDX-License-Identifier: EUPL-1.2
internal import Asn1

/// TimeStampReq (RFC 3161 § 2.4.1), always with the wish for the certificates: without them the stamp could not be checked later.
public struct TimeStampRequest: Hashable, Sendable {
    public static let contentType = "application/timestamp-query"

    public let imprint: MessageImprint
    /// Ties the answer to this request.
    public let nonce: [UInt8]

    public init(_ imprint: MessageImprint, nonce: [UInt8]) {
        self.imprint = imprint
        self.nonce = nonce
    }

    public func der() throws(TimeStampError) -> [UInt8] {
        do throws(DerError) {
            return Der.sequence(Der.integer(1), try imprint.encoded(), Der.integer(nonce), Der.boolean(true))
        } catch {
            throw .malformed
        }
    }
}
