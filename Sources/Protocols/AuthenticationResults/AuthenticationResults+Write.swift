// SPDX-License-Identifier: EUPL-1.2

extension AuthenticationResults {
    /// The whole field with CRLF, one line a result. It goes on top of the message.
    ///
    /// - Parameter utf8: whether the message may have UTF-8 in its header (RFC 6532); if not, other characters become `?`.
    public func field(utf8: Bool = false) throws(AuthenticationResultsError) -> [UInt8] {
        let name = text(id, utf8)
        guard !name.isEmpty else { throw .idMissing }
        var lines = ["Authentication-Results: \(Self.isToken(name) ? name : Self.quoted(name))"]
        if let version { lines[0] += " \(version)" }
        if results.isEmpty { lines[0] += "; none" }
        for result in results {
            lines[lines.count - 1] += ";"
            lines.append("")
            for piece in try pieces(result, utf8) {
                let line = lines[lines.count - 1]
                if line.utf8.count > 1, line.utf8.count + 1 + piece.utf8.count > 76 { lines.append("\t") }
                lines[lines.count - 1] += (lines[lines.count - 1].utf8.count > 1 ? " " : "") + piece
            }
        }
        return Array(lines.map { "\($0)\r\n" }.joined().utf8)
    }

    private func pieces(_ result: AuthenticationResult, _ utf8: Bool) throws(AuthenticationResultsError) -> [String] {
        var method = try keyword(result.method)
        if let version = result.methodVersion { method += "/\(version)" }
        let verdict = try keyword(result.result)
        var pieces = ["\t\(method)=\(verdict)"]
        if let comment = result.comment { pieces.append("(\(Self.escaped(text(comment, utf8), "()\\")))") }
        if let reason = result.reason { pieces.append("reason=\(Self.quoted(text(reason, utf8)))") }
        for property in result.properties {
            let name = try [keyword(property.type), keyword(property.name)].joined(separator: ".")
            let value = text(property.value, utf8)
            pieces.append("\(name)=\(Self.isToken(value) || Self.isAddress(value) ? value : Self.quoted(value))")
        }
        return pieces
    }

    private func keyword(_ text: String) throws(AuthenticationResultsError) -> String {
        guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(Characters.isKeyword) else { throw .keywordInvalid(text) }
        return text.lowercased()
    }

    private func text(_ raw: String, _ utf8: Bool) -> String {
        var result = String.UnicodeScalarView()
        var count = 0
        for scalar in Characters.clean(raw).unicodeScalars {
            count += UTF8.width(scalar)
            if count > Self.longestText { break }
            result.append(utf8 || scalar.isASCII ? scalar : "?")
        }
        return String(result)
    }

    private static func isToken(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy(Characters.isToken) }

    /// `local@domain` or `@domain` without quotes.
    private static func isAddress(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[1].isEmpty && parts.allSatisfy { $0.allSatisfy(Characters.isToken) }
    }

    private static func quoted(_ text: String) -> String { "\"\(escaped(text, "\"\\"))\"" }

    private static func escaped(_ text: String, _ special: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if special.unicodeScalars.contains(scalar) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }
}
