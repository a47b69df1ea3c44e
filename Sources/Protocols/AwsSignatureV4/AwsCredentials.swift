// SPDX-License-Identifier: EUPL-1.2

/// Who signs. The secret never travels; it only makes the key of a day.
public struct AwsCredentials: Hashable, Sendable {
    public let accessKey: String
    let secret: String

    public init(accessKey: String, secret: String) {
        self.accessKey = accessKey
        self.secret = secret
    }
}

extension AwsCredentials: CustomStringConvertible, CustomDebugStringConvertible {
    /// Without the secret, so that no log ever holds it.
    public var description: String { "AwsCredentials(\(accessKey))" }
    public var debugDescription: String { description }
}
