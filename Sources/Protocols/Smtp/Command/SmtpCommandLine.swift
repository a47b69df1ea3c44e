// SPDX-License-Identifier: EUPL-1.2

/// A command as read from one line, and what had to be overlooked.
public struct SmtpCommandLine: Hashable, Sendable {
    public let command: SmtpCommand
    public let leniency: SmtpLeniency

    /// Reads one line without its CRLF.
    ///
    /// - Parameters:
    ///   - offered: what the session offers; parameters of other extensions are unknown.
    ///     See ``SmtpDialog/extensions``.
    public init(_ line: ArraySlice<UInt8>, offered: SmtpExtensions, limits: SmtpLimits = SmtpLimits()) throws(SmtpCommandError) {
        guard !line.contains(where: \.isControl) else { throw .controlByte }
        guard VisibleText.read(line) != nil else { throw .notText }
        // RFC 5321 §4.1.1: blanks before the line end are to be tolerated.
        var end = line.endIndex
        while end > line.startIndex, line[end - 1] == .space { end -= 1 }
        var reader = ArgumentReader(line[..<end], offered, limits)
        command = try reader.command()
        leniency = reader.leniency
    }
}

/// What is against the grammar and still clear.
public struct SmtpLeniency: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// `MAIL FROM: <…>`
    public static let spaceAfterColon = SmtpLeniency(rawValue: 1)
    /// More than one blank between two words.
    public static let manySpaces = SmtpLeniency(rawValue: 2)
    /// EHLO with a word that is neither a domain nor an address literal.
    public static let helloName = SmtpLeniency(rawValue: 4)
}
