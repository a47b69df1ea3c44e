// SPDX-License-Identifier: EUPL-1.2

/// Reads paths from left to right and stops behind them (RFC 5321 §4.1.2).
struct PathReader {
    private let bytes: ArraySlice<UInt8>
    private(set) var position: Int
    private let limits: SmtpLimits

    init(_ bytes: ArraySlice<UInt8>, _ limits: SmtpLimits) {
        self.bytes = bytes
        self.limits = limits
        position = bytes.startIndex
    }

    var isAtEnd: Bool { position == bytes.endIndex }
    private var byte: UInt8? { isAtEnd ? nil : bytes[position] }

    mutating func reversePath() throws(SmtpAddressError) -> SmtpReversePath {
        if take("<>") { return .null }
        return .address(try path())
    }

    mutating func forwardPath() throws(SmtpAddressError) -> SmtpForwardPath {
        if take("<Postmaster>") { return .postmaster }
        return .address(try path())
    }

    /// `local@domain`
    mutating func mailbox() throws(SmtpAddressError) -> SmtpAddress {
        guard !isAtEnd else { throw .empty }
        let local = try byte == UInt8(ascii: "\"") ? quotedString() : dotString()
        guard let text = VisibleText.read(local[...]) else { throw .textInvalid }
        guard SmtpAddress.written(text).utf8.count <= limits.localPart else { throw .localPartTooLong }
        guard take("@") else { throw .atSignMissing }
        return SmtpAddress(localPart: text, domain: try domain())
    }

    private mutating func path() throws(SmtpAddressError) -> SmtpAddress {
        let start = position
        guard take("<") else { throw .bracketMissing }
        if byte == UInt8(ascii: "@") { try skipRoute() }
        if byte == UInt8(ascii: ">") { throw .empty }
        let address = try mailbox()
        guard take(">") else { throw .bracketMissing }
        guard position - start <= limits.path else { throw .pathTooLong }
        return address
    }

    /// `@a,@b:` must be understood and is of no use (RFC 5321 appendix C).
    private mutating func skipRoute() throws(SmtpAddressError) {
        repeat {
            guard take("@") else { throw .routeInvalid }
            _ = try domain()
        } while take(",")
        guard take(":") else { throw .routeInvalid }
    }

    private mutating func domain() throws(SmtpAddressError) -> SmtpDomain {
        let rest = bytes[position...]
        let end: Int
        if byte == UInt8(ascii: "[") {
            guard let closing = rest.firstIndex(of: UInt8(ascii: "]")) else { throw .literalInvalid }
            end = closing + 1
        } else {
            end = rest.firstIndex { $0 != .dot && !SmtpDomain.mayStandInLabel($0) } ?? bytes.endIndex
        }
        defer { position = end }
        return try SmtpDomain(bytes: bytes[position..<end], limits)
    }

    private mutating func dotString() throws(SmtpAddressError) -> [UInt8] {
        let end = bytes[position...].firstIndex { $0 != .dot && !$0.isAtext } ?? bytes.endIndex
        let local = bytes[position..<end]
        guard local.split(separator: .dot, omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty }) else {
            throw .localPartInvalid
        }
        position = end
        return Array(local)
    }

    private mutating func quotedString() throws(SmtpAddressError) -> [UInt8] {
        var content: [UInt8] = []
        position += 1
        while let next = byte {
            position += 1
            if next == UInt8(ascii: "\"") { return content }
            guard !next.isControl else { throw .localPartInvalid }
            if next == UInt8(ascii: "\\") {
                // quoted-pairSMTP holds ASCII only, also in RFC 6531.
                guard let escaped = byte, escaped.isASCII, !escaped.isControl else { throw .localPartInvalid }
                position += 1
                content.append(escaped)
            } else {
                content.append(next)
            }
        }
        throw .localPartInvalid
    }

    private mutating func take(_ word: String) -> Bool {
        guard bytes[position...].prefix(word.utf8.count).isSame(word) else { return false }
        position += word.utf8.count
        return true
    }
}
