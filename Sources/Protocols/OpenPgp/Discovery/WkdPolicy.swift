// SPDX-License-Identifier: EUPL-1.2

/// The file that makes a directory one (draft-koch-openpgp-webkey-service §4.5). It may be empty.
public struct WkdPolicy: Hashable, Sendable {
    /// The provider publishes only user ids that are bare addresses.
    public var mailboxOnly = false
    /// Keys are published by DANE alone.
    public var daneOnly = false
    /// The provider trusts what its own authenticated users submit.
    public var authSubmit = false
    public var protocolVersion: Int?
    public var submissionAddress: String?

    public init() {}

    /// What is not understood is passed over; so is everything behind the first 16 KiB.
    public init(_ bytes: [UInt8]) {
        for line in bytes.prefix(16 << 10).split(separator: 0x0A) where line.first != 0x23 {
            let parts = line.split(separator: 0x3A, maxSplits: 1).map { Ascii.trimmed($0) }
            let value = parts.count > 1 ? parts[1] : []
            switch parts.first.map({ String(decoding: $0, as: UTF8.self) }) {
            case "mailbox-only": mailboxOnly = true
            case "dane-only": daneOnly = true
            case "auth-submit": authSubmit = true
            case "protocol-version":
                if value.count <= 4, value.allSatisfy({ (0x30...0x39).contains($0) }) {
                    protocolVersion = Int(String(decoding: value, as: UTF8.self))
                }
            case "submission-address": submissionAddress = MailAddress(value)?.text
            default: break
            }
        }
    }

    /// The file to serve.
    public var text: String {
        var lines: [String] = []
        if mailboxOnly { lines.append("mailbox-only") }
        if daneOnly { lines.append("dane-only") }
        if authSubmit { lines.append("auth-submit") }
        if let protocolVersion { lines.append("protocol-version: \(protocolVersion)") }
        if let submissionAddress { lines.append("submission-address: \(submissionAddress)") }
        return lines.map { $0 + "\n" }.joined()
    }
}
