// SPDX-License-Identifier: EUPL-1.2

/// Content-Transfer-Encoding (RFC 2045 §6).
public enum TransferEncoding: Hashable, Sendable {
    case sevenBit
    case eightBit
    case binary
    case quotedPrintable
    case base64
    /// Not one of the standard; its name in small letters.
    case unknown(String)

    /// - Parameter value: of the field; without a field it is `7bit`. Comments and what follows a semicolon are ignored.
    public init(_ value: [UInt8]?) {
        guard let value else {
            self = .sevenBit
            return
        }
        switch ParameterizedValue(value).value {
        case "7bit", "7-bit", "": self = .sevenBit
        case "8bit", "8-bit": self = .eightBit
        case "binary": self = .binary
        case "quoted-printable": self = .quotedPrintable
        case "base64": self = .base64
        case let other: self = .unknown(other)
        }
    }

    /// The bytes are the content.
    public var isIdentity: Bool {
        switch self {
        case .sevenBit, .eightBit, .binary: true
        case .quotedPrintable, .base64, .unknown: false
        }
    }

    public var name: String {
        switch self {
        case .sevenBit: "7bit"
        case .eightBit: "8bit"
        case .binary: "binary"
        case .quotedPrintable: "quoted-printable"
        case .base64: "base64"
        case .unknown(let name): name
        }
    }
}
