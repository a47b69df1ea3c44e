// SPDX-License-Identifier: EUPL-1.2

/// Cuts a statement into words, signs and literals.
enum CmisQueryLexer {
    enum Token: Hashable, Sendable {
        case word(String)
        case sign(String)
        case text(String)
        case number(Int64)
    }

    static let most = 400

    static func tokens(_ statement: String) throws(CmisError) -> [Token] {
        var tokens: [Token] = []
        var rest = Array(statement.unicodeScalars)[...]
        while let first = rest.first {
            guard tokens.count < most else { throw .invalidArgument }
            if first.properties.isWhitespace {
                rest.removeFirst()
            } else if first == "'" {
                rest.removeFirst()
                tokens.append(.text(try literal(&rest)))
            } else if isName(first) {
                var word = String.UnicodeScalarView()
                while let next = rest.first, isName(next) || next == ":" || next == "." || ("0"..."9").contains(next) {
                    word.append(rest.removeFirst())
                }
                tokens.append(.word(String(word)))
            } else if ("0"..."9").contains(first) || first == "-" {
                tokens.append(.number(try number(&rest)))
            } else {
                tokens.append(.sign(try sign(&rest)))
            }
        }
        return tokens
    }

    private static func isName(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic || scalar == "_" }

    /// Up to the closing quote; a doubled quote, or one after a backslash, stands for itself.
    private static func literal(_ rest: inout ArraySlice<Unicode.Scalar>) throws(CmisError) -> String {
        var text = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if scalar == "'" {
                guard rest.first == "'" else { return String(text) }
                text.append(rest.removeFirst())
            } else if scalar == "\\", rest.first == "'" {
                text.append(rest.removeFirst())
            } else {
                text.append(scalar)
            }
        }
        throw .invalidArgument
    }

    private static func number(_ rest: inout ArraySlice<Unicode.Scalar>) throws(CmisError) -> Int64 {
        var text = ""
        repeat { text.unicodeScalars.append(rest.removeFirst()) } while rest.first.map { ("0"..."9").contains($0) } ?? false
        guard let number = Int64(text) else { throw .invalidArgument }
        return number
    }

    private static func sign(_ rest: inout ArraySlice<Unicode.Scalar>) throws(CmisError) -> String {
        let first = Character(rest.removeFirst())
        if first == "<" || first == ">", let next = rest.first, next == "=" || (first == "<" && next == ">") {
            rest.removeFirst()
            return String(first) + String(Character(next))
        }
        guard "=<>(),*".contains(first) else { throw .invalidArgument }
        return String(first)
    }
}
