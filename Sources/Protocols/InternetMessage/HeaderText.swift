// SPDX-License-Identifier: EUPL-1.2

/// Text that may stand in a header field. A line end cannot get in, so no field can be smuggled into a message.
public struct HeaderText: Hashable, Sendable, ExpressibleByStringLiteral {
    public let text: String

    /// Every control character and line separator becomes a blank; runs of blanks become one.
    public init(_ raw: String) {
        var result = String.UnicodeScalarView()
        for scalar in raw.unicodeScalars {
            let blank = scalar == " " || Self.breaks(scalar)
            if !blank {
                result.append(scalar)
            } else if let last = result.last, last != " " {
                result.append(" ")
            }
        }
        if result.last == " " { result.removeLast() }
        text = String(result)
    }

    public init(stringLiteral value: String) { self.init(value) }

    private static func breaks(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
    }
}

/// An address with the name it is shown under.
public struct Mailbox: Hashable, Sendable {
    public let name: HeaderText?
    public let address: EmailAddress

    public init(name: HeaderText? = nil, address: EmailAddress) {
        self.name = name.flatMap { $0.text.isEmpty ? nil : $0 }
        self.address = address
    }
}
