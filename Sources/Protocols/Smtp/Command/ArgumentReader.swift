// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

/// Reads a command line word by word.
struct ArgumentReader {
    private var rest: ArraySlice<UInt8>
    private let offered: SmtpExtensions
    private let limits: SmtpLimits
    private(set) var leniency: SmtpLeniency = []

    init(_ line: ArraySlice<UInt8>, _ offered: SmtpExtensions, _ limits: SmtpLimits) {
        rest = line
        self.offered = offered
        self.limits = limits
    }

    mutating func command() throws(SmtpCommandError) -> SmtpCommand {
        let verb = word()
        guard verb.count <= 8, verb.allSatisfy(\.isLetter) else { throw .unrecognised }
        switch verb.capitals {
        case "HELO": return .helo(try hello())
        case "EHLO": return .ehlo(try hello())
        case "MAIL": return try mail()
        case "RCPT": return try rcpt()
        case "DATA": return try alone(.data)
        case "BDAT": return try bdat()
        case "RSET": return try alone(.rset)
        case "QUIT": return try alone(.quit)
        case "STARTTLS": return try alone(.startTls)
        case "AUTH": return try auth()
        // Their arguments are to be ignored (RFC 5321 §4.1.1.8, §4.1.1.9).
        case "NOOP": return .noop
        case "HELP": return .help
        case "VRFY": return .vrfy(try free())
        case "EXPN": return .expn(try free())
        default: throw .unrecognised
        }
    }

    /// The bytes before the next blank; the blanks behind them are taken as well.
    private mutating func word() -> ArraySlice<UInt8> {
        let end = rest.firstIndex(of: .space) ?? rest.endIndex
        let word = rest[..<end]
        rest = rest[end...].drop { $0 == .space }
        if rest.startIndex - end > 1 { leniency.insert(.manySpaces) }
        return word
    }

    private func alone(_ command: SmtpCommand) throws(SmtpCommandError) -> SmtpCommand {
        guard rest.isEmpty else { throw .argumentUnexpected }
        return command
    }

    private mutating func hello() throws(SmtpCommandError) -> SmtpHello {
        guard !rest.isEmpty else { throw .argumentMissing }
        guard let hello = SmtpHello(bytes: word(), limits), rest.isEmpty else { throw .argumentInvalid }
        if hello.domain == nil { leniency.insert(.helloName) }
        return hello
    }

    private func free() throws(SmtpCommandError) -> String {
        guard !rest.isEmpty else { throw .argumentMissing }
        return String(decoding: rest, as: UTF8.self)
    }

    private mutating func bdat() throws(SmtpCommandError) -> SmtpCommand {
        guard let size = word().number, size < .max else { throw .chunkSizeInvalid }
        let mark = word()
        guard mark.isEmpty || mark.isSame("LAST"), rest.isEmpty else { throw .chunkSizeInvalid }
        return .bdat(size: size, last: !mark.isEmpty)
    }

    /// Names of mechanisms: RFC 4422 §3.1.
    private mutating func auth() throws(SmtpCommandError) -> SmtpCommand {
        guard !rest.isEmpty else { throw .argumentMissing }
        let name = word()
        guard (1...20).contains(name.count),
            name.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
        else { throw .argumentInvalid }
        let response = word()
        guard rest.isEmpty else { throw .argumentUnexpected }
        if response.isEmpty { return .auth(mechanism: name.capitals, initialResponse: nil) }
        if response.elementsEqual([UInt8(ascii: "=")]) { return .auth(mechanism: name.capitals, initialResponse: SmtpSecret([])) }
        guard let bytes = Base64.decode(Array(response), canonical: true) else { throw .base64Invalid }
        return .auth(mechanism: name.capitals, initialResponse: SmtpSecret(bytes))
    }

    private mutating func mail() throws(SmtpCommandError) -> SmtpCommand {
        try keyword("FROM:")
        var reader = PathReader(rest, limits)
        let path: SmtpReversePath
        do throws(SmtpAddressError) { path = try reader.reversePath() } catch { throw .sender(error) }
        var parameters = SmtpMailParameters()
        for parameter in try self.parameters(from: reader.position) {
            try parameters.take(parameter, offered, limits)
        }
        guard !path.isUtf8 || parameters.smtpUtf8 else { throw .utf8NotAnnounced }
        return .mail(path, parameters)
    }

    private mutating func rcpt() throws(SmtpCommandError) -> SmtpCommand {
        try keyword("TO:")
        var reader = PathReader(rest, limits)
        let path: SmtpForwardPath
        do throws(SmtpAddressError) { path = try reader.forwardPath() } catch { throw .recipient(error) }
        var parameters = SmtpRcptParameters()
        for parameter in try self.parameters(from: reader.position) {
            try parameters.take(parameter, offered)
        }
        return .rcpt(path, parameters)
    }

    private mutating func keyword(_ word: String) throws(SmtpCommandError) {
        guard !rest.isEmpty else { throw .argumentMissing }
        guard rest.prefix(word.utf8.count).isSame(word) else { throw .argumentInvalid }
        rest = rest.dropFirst(word.utf8.count)
        if rest.first == .space {
            leniency.insert(.spaceAfterColon)
            rest = rest.drop { $0 == .space }
        }
    }

    private mutating func parameters(from position: Int) throws(SmtpCommandError) -> [SmtpParameter] {
        rest = rest[position...]
        guard rest.isEmpty || rest.first == .space else { throw .argumentInvalid }
        _ = word()
        var result: [SmtpParameter] = []
        while !rest.isEmpty {
            guard let parameter = SmtpParameter(word()) else { throw .argumentInvalid }
            guard !result.contains(where: { $0.name == parameter.name }) else { throw .parameterRepeated(parameter.name) }
            result.append(parameter)
        }
        return result
    }
}
