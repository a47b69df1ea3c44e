// SPDX-License-Identifier: EUPL-1.2

/// Reads a statement by descent; depth is limited.
struct CmisQueryParser {
    private typealias Token = CmisQueryLexer.Token
    private static let deepest = 20

    private var rest: ArraySlice<CmisQueryLexer.Token>

    init(_ tokens: [CmisQueryLexer.Token]) { rest = tokens[...] }

    typealias Parts = (properties: [String]?, type: String, condition: CmisQuery.Condition?, order: [CmisQuery.Order])

    mutating func statement() throws(CmisError) -> Parts {
        try expect("SELECT")
        let properties = try columns()
        try expect("FROM")
        let type = try name()
        // An alias of the type; names with it are read without.
        if case .word(let word)? = rest.first, !["WHERE", "ORDER"].contains(word.uppercased()) {
            if take("AS") { _ = try name() } else { rest.removeFirst() }
        }
        let condition = take("WHERE") ? try or(0) : nil
        let order = try order()
        guard rest.isEmpty else { throw .invalidArgument }
        return (properties, type, condition, order)
    }

    private mutating func columns() throws(CmisError) -> [String]? {
        if take(sign: "*") { return nil }
        var names = [try name()]
        while take(sign: ",") { names.append(try name()) }
        return names.contains { $0.hasSuffix("*") } ? nil : names
    }

    private mutating func order() throws(CmisError) -> [CmisQuery.Order] {
        guard take("ORDER") else { return [] }
        try expect("BY")
        var list: [CmisQuery.Order] = []
        repeat {
            let property = try name()
            let descending = take("DESC")
            if !descending { _ = take("ASC") }
            list.append(.init(property: property, descending: descending))
        } while take(sign: ",")
        return list
    }

    private mutating func or(_ depth: Int) throws(CmisError) -> CmisQuery.Condition {
        guard depth < Self.deepest else { throw .invalidArgument }
        var parts = [try and(depth)]
        while take("OR") { parts.append(try and(depth)) }
        return parts.count == 1 ? parts[0] : .or(parts)
    }

    private mutating func and(_ depth: Int) throws(CmisError) -> CmisQuery.Condition {
        var parts = [try not(depth)]
        while take("AND") { parts.append(try not(depth)) }
        return parts.count == 1 ? parts[0] : .and(parts)
    }

    private mutating func not(_ depth: Int) throws(CmisError) -> CmisQuery.Condition {
        guard depth < Self.deepest else { throw .invalidArgument }
        if take("NOT") { return .not(try not(depth + 1)) }
        if take(sign: "(") {
            let inner = try or(depth + 1)
            try expect(sign: ")")
            return inner
        }
        return try predicate()
    }

    private mutating func predicate() throws(CmisError) -> CmisQuery.Condition {
        let word = try name()
        if take(sign: "(") {
            let text = try lastText()
            try expect(sign: ")")
            switch word.uppercased() {
            case "CONTAINS": return .contains(text)
            case "IN_FOLDER": return .inFolder(text)
            case "IN_TREE": return .inTree(text)
            default: throw .invalidArgument
            }
        }
        if take("IS") {
            let negated = take("NOT")
            try expect("NULL")
            return negated ? .not(.isNull(word)) : .isNull(word)
        }
        let negated = take("NOT")
        if take("LIKE") {
            guard case .text(let pattern)? = rest.popFirst() else { throw .invalidArgument }
            return negated ? .not(.like(word, pattern)) : .like(word, pattern)
        }
        if take("IN") {
            try expect(sign: "(")
            var list = [try literal()]
            while take(sign: ",") { list.append(try literal()) }
            try expect(sign: ")")
            return negated ? .not(.within(word, list)) : .within(word, list)
        }
        guard !negated, case .sign(let sign)? = rest.popFirst(), let comparison = CmisQuery.Comparison(rawValue: sign) else {
            throw .invalidArgument
        }
        return .compare(word, comparison, try literal())
    }

    /// The text of a function, whose first argument may be the alias.
    private mutating func lastText() throws(CmisError) -> String {
        if case .word? = rest.first {
            rest.removeFirst()
            try expect(sign: ",")
        }
        guard case .text(let text)? = rest.popFirst() else { throw .invalidArgument }
        return text
    }

    private mutating func literal() throws(CmisError) -> CmisQuery.Literal {
        switch rest.popFirst() {
        case .text(let text): return .text(text)
        case .number(let number): return .number(number)
        case .word(let word) where word.uppercased() == "TRUE": return .flag(true)
        case .word(let word) where word.uppercased() == "FALSE": return .flag(false)
        case .word(let word) where word.uppercased() == "TIMESTAMP":
            guard case .text(let text)? = rest.popFirst() else { throw .invalidArgument }
            return .text(text)
        default: throw .invalidArgument
        }
    }

    /// A name without the alias in front.
    private mutating func name() throws(CmisError) -> String {
        guard case .word(let word)? = rest.popFirst() else { throw .invalidArgument }
        guard let dot = word.lastIndex(of: ".") else { return word }
        return String(word[word.index(after: dot)...])
    }

    private mutating func take(_ word: String) -> Bool {
        guard case .word(let next)? = rest.first, next.uppercased() == word else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func take(sign: String) -> Bool {
        guard rest.first == .sign(sign) else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func expect(_ word: String) throws(CmisError) { guard take(word) else { throw .invalidArgument } }
    private mutating func expect(sign: String) throws(CmisError) { guard take(sign: sign) else { throw .invalidArgument } }
}
