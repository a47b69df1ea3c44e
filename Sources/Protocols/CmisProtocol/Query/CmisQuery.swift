// SPDX-License-Identifier: EUPL-1.2

/// A statement of the query language (CMIS 1.1 § 2.1.14.2), as far as it is understood: one type, conditions, an order.
public struct CmisQuery: Sendable, Hashable {
    public enum Comparison: String, Sendable, Hashable {
        case equal = "=", notEqual = "<>", less = "<", lessEqual = "<=", greater = ">", greaterEqual = ">="
    }

    public enum Literal: Sendable, Hashable {
        case text(String)
        case number(Int64)
        case flag(Bool)
    }

    public indirect enum Condition: Sendable, Hashable {
        case and([Condition])
        case or([Condition])
        case not(Condition)
        case compare(String, Comparison, Literal)
        case within(String, [Literal])
        /// A pattern with `%` and `_`; a backslash takes the next character as it is.
        case like(String, String)
        case isNull(String)
        case contains(String)
        case inFolder(String)
        case inTree(String)
    }

    public struct Order: Sendable, Hashable {
        public let property: String
        public let descending: Bool
    }

    /// Names of the wanted properties; `nil` for all.
    public let properties: [String]?
    public let type: String
    public let condition: Condition?
    public let order: [Order]

    public init(_ statement: String) throws(CmisError) {
        guard statement.utf8.count <= 4_000 else { throw .invalidArgument }
        var parser = CmisQueryParser(try CmisQueryLexer.tokens(statement))
        (properties, type, condition, order) = try parser.statement()
    }
}
