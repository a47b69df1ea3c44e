// SPDX-License-Identifier: EUPL-1.2

/// What is signed of a request. Path, query and headers must be sent exactly as they stand here.
public struct AwsRequest: Sendable {
    public var method: String
    /// With the port where it is not the scheme's own.
    public var host: String
    /// Decoded, beginning with a slash. S3 wants it encoded once, which `encodedPath` does.
    public var path: String
    public var query: [(name: String, value: String)]
    public var headers: [(name: String, value: String)]
    /// SHA-256 of the body in hexadecimal digits.
    public var payloadHash: String

    public init(
        method: String, host: String, path: String, query: [(name: String, value: String)] = [],
        headers: [(name: String, value: String)] = [], payloadHash: String = AwsSignatureV4.emptyPayload
    ) {
        self.method = method
        self.host = host
        self.path = path
        self.query = query
        self.headers = headers
        self.payloadHash = payloadHash
    }

    public var encodedPath: String { AwsUri.encode(path, keepSlash: true) }
    public var encodedQuery: String { AwsUri.query(query) }

    /// Names in lower case, sorted; values without surrounding blanks, inner runs as one blank.
    var canonicalHeaders: [(name: String, value: String)] {
        headers.map { (name: $0.name.lowercased(), value: Self.folded($0.value)) }.sorted { $0.name < $1.name }
    }

    private static func folded(_ value: String) -> String {
        value.split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ")
    }
}
