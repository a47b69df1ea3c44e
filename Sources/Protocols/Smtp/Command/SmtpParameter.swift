// SPDX-License-Identifier: EUPL-1.2

/// `NAME` or `NAME=value` behind a path (esmtp-param, RFC 5321 §4.1.2).
struct SmtpParameter {
    /// In capital letters.
    let name: String
    let value: ArraySlice<UInt8>?

    init?(_ word: ArraySlice<UInt8>) {
        let mark = word.firstIndex(of: UInt8(ascii: "="))
        let name = word[..<(mark ?? word.endIndex)]
        guard let first = name.first, first.isLetter || first.isDigit,
            name.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") })
        else { return nil }
        self.name = name.capitals
        value = mark.map { word[($0 + 1)...] }
        if let value, value.isEmpty || value.contains(UInt8(ascii: "=")) { return nil }
    }

    var invalid: SmtpCommandError { .parameterInvalid(name) }

    /// Takes the parameter only where its extension is offered.
    func expect(_ offered: Bool) throws(SmtpCommandError) {
        guard offered else { throw .parameterUnknown(name) }
    }

    func word() throws(SmtpCommandError) -> ArraySlice<UInt8> {
        guard let value else { throw invalid }
        return value
    }

    func flag() throws(SmtpCommandError) -> Bool {
        guard value == nil else { throw invalid }
        return true
    }
}

extension SmtpMailParameters {
    /// The longest ENVID as it stands in the command (RFC 3461 §4.4).
    static let longestEnvelopeId = 100

    mutating func take(
        _ parameter: SmtpParameter, _ offered: SmtpExtensions, _ limits: SmtpLimits
    ) throws(SmtpCommandError) {
        switch parameter.name {
        case "SIZE":
            try parameter.expect(offered.size != nil)
            guard let number = try parameter.word().number else { throw parameter.invalid }
            size = number
        case "BODY":
            try parameter.expect(offered.eightBitMime)
            guard let kind = SmtpBody(rawValue: try parameter.word().capitals) else { throw parameter.invalid }
            try parameter.expect(kind != .binary || offered.binaryMime)
            body = kind
        case "SMTPUTF8":
            try parameter.expect(offered.smtpUtf8)
            smtpUtf8 = try parameter.flag()
        case "RET":
            try parameter.expect(offered.dsn)
            guard let kind = SmtpReturn(rawValue: try parameter.word().capitals) else { throw parameter.invalid }
            ret = kind
        case "ENVID":
            try parameter.expect(offered.dsn)
            let coded = try parameter.word()
            guard coded.count <= Self.longestEnvelopeId, let bytes = Xtext.decode(coded), Xtext.isPrintable(bytes) else {
                throw parameter.invalid
            }
            envelopeId = String(decoding: bytes, as: UTF8.self)
        case "AUTH":
            try parameter.expect(!offered.auth.isEmpty)
            auth = try Self.submitter(parameter, limits)
        case "REQUIRETLS":
            try parameter.expect(offered.requireTls)
            requireTls = try parameter.flag()
        default: throw .parameterUnknown(parameter.name)
        }
    }

    private static func submitter(_ parameter: SmtpParameter, _ limits: SmtpLimits) throws(SmtpCommandError) -> SmtpReversePath {
        guard let bytes = Xtext.decode(try parameter.word()) else { throw parameter.invalid }
        if bytes.elementsEqual("<>".utf8) { return .null }
        guard let address = try? SmtpAddress(bytes: bytes[...], limits) else { throw parameter.invalid }
        return .address(address)
    }
}

extension SmtpRcptParameters {
    mutating func take(_ parameter: SmtpParameter, _ offered: SmtpExtensions) throws(SmtpCommandError) {
        switch parameter.name {
        case "NOTIFY":
            try parameter.expect(offered.dsn)
            guard let value = SmtpNotify(value: try parameter.word()) else { throw parameter.invalid }
            notify = value
        case "ORCPT":
            try parameter.expect(offered.dsn)
            let value = try parameter.word()
            guard let original = SmtpOriginalRecipient(value: value, allowingUtf8: offered.smtpUtf8) else {
                throw parameter.invalid
            }
            originalRecipient = original
        default: throw .parameterUnknown(parameter.name)
        }
    }
}
