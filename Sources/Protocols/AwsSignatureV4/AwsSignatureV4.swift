// SPDX-License-Identifier: EUPL-1.2
internal import Crypto
internal import Foundation

/// Signature Version 4 of requests in the header, as every S3-compatible server asks for it.
public struct AwsSignatureV4: Sendable {
    /// SHA-256 of no bytes.
    public static let emptyPayload = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    private let region: String
    private let service: String
    private let credentials: AwsCredentials

    public init(region: String, service: String = "s3", credentials: AwsCredentials) {
        self.region = region
        self.service = service
        self.credentials = credentials
    }

    /// - Returns: all headers to send, with `host`, `x-amz-date`, `x-amz-content-sha256` and `authorization`.
    public func signed(_ request: AwsRequest, at time: AwsTime) -> [(name: String, value: String)] {
        var request = request
        request.headers += [
            ("host", request.host), ("x-amz-content-sha256", request.payloadHash), ("x-amz-date", time.stamp),
        ]
        return request.headers + [("authorization", authorization(request, time))]
    }

    private func authorization(_ request: AwsRequest, _ time: AwsTime) -> String {
        let headers = request.canonicalHeaders
        let names = headers.map(\.name).joined(separator: ";")
        let canonical = [
            request.method, request.encodedPath, request.encodedQuery,
            headers.map { "\($0.name):\($0.value)\n" }.joined(), names, request.payloadHash,
        ].joined(separator: "\n")
        let scope = "\(time.day)/\(region)/\(service)/aws4_request"
        let text = ["AWS4-HMAC-SHA256", time.stamp, scope, Self.hex(SHA256.hash(data: Data(canonical.utf8)))]
            .joined(separator: "\n")
        let signature = Self.hex(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key(time)))
        return "AWS4-HMAC-SHA256 Credential=\(credentials.accessKey)/\(scope),SignedHeaders=\(names),Signature=\(signature)"
    }

    private func key(_ time: AwsTime) -> SymmetricKey {
        [time.day, region, service, "aws4_request"].reduce(SymmetricKey(data: Data("AWS4\(credentials.secret)".utf8))) {
            key, part in
            SymmetricKey(data: Data(HMAC<SHA256>.authenticationCode(for: Data(part.utf8), using: key)))
        }
    }

    private static func hex(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
