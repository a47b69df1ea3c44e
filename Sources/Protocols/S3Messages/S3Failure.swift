// SPDX-License-Identifier: EUPL-1.2
internal import XmlTree

/// What a server says when it refuses: `<Error><Code>…</Code><Message>…</Message></Error>`.
public struct S3Failure: Hashable, Sendable {
    /// Such as `NoSuchKey`; empty when the server sent no readable document.
    public let code: String
    public let message: String

    /// Never fails: a proxy's page of HTML is an answer without a code.
    public init(_ bytes: [UInt8]) {
        do throws(S3MessageError) {
            let root = try S3Xml.root(bytes, "Error")
            code = S3Xml.text(root, "Code") ?? ""
            message = String((S3Xml.text(root, "Message") ?? "").prefix(500))
        } catch {
            code = ""
            message = ""
        }
    }
}
