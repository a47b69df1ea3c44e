// SPDX-License-Identifier: EUPL-1.2

/// The header `If` (RFC 4918 § 10.4): lists of conditions, of which one must hold.
public struct IfHeader: Hashable, Sendable {
    public enum Test: Hashable, Sendable {
        case token(String)
        case etag(String)
    }

    public struct Condition: Hashable, Sendable {
        public let negated: Bool
        public let test: Test
    }

    public struct List: Hashable, Sendable {
        /// The URL it speaks of; `nil` means the one that is asked for.
        public let resource: String?
        public let conditions: [Condition]
    }

    /// What a resource is like, for the conditions to be held against.
    public struct State: Sendable {
        public let etag: String?
        public let tokens: Set<String>

        public init(etag: String?, tokens: Set<String>) {
            self.etag = etag
            self.tokens = tokens
        }
    }

    public let lists: [List]

    public init(_ header: String) throws(DavError) {
        guard header.utf8.count <= 16_000 else { throw .tooMany }
        var reader = IfReader(header)
        lists = try reader.lists()
    }

    /// Every token that is shown, whatever list it stands in: that submits it (§ 10.4.1). Negated ones are not shown.
    public var tokens: Set<String> {
        var found: Set<String> = []
        for condition in lists.flatMap(\.conditions) where !condition.negated {
            if case .token(let token) = condition.test { found.insert(token) }
        }
        return found
    }

    /// Whether one of the lists holds.
    public func holds(_ state: (_ resource: String?) throws -> State) rethrows -> Bool {
        for list in lists {
            let state = try state(list.resource)
            let fits = list.conditions.allSatisfy { condition in
                let matches =
                    switch condition.test {
                    case .token(let token): state.tokens.contains(token)
                    case .etag(let etag): state.etag == etag
                    }
                return matches != condition.negated
            }
            if fits { return true }
        }
        return false
    }
}

/// Reads the header's text; the grammar is small and strict.
private struct IfReader {
    private static let most = 64
    private var rest: Substring

    init(_ text: String) { rest = Substring(text) }

    private mutating func skipSpace() {
        while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
    }

    private mutating func take(_ character: Character) -> Bool {
        guard rest.first == character else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func until(_ end: Character) throws(DavError) -> String {
        guard let place = rest.firstIndex(of: end), place > rest.startIndex else { throw .header("If") }
        let text = String(rest[..<place])
        rest = rest[rest.index(after: place)...]
        return text
    }

    mutating func lists() throws(DavError) -> [IfHeader.List] {
        var lists: [IfHeader.List] = []
        var resource: String?
        var tagged: Bool?
        skipSpace()
        while !rest.isEmpty {
            guard lists.count < Self.most else { throw .tooMany }
            if take("<") {
                // Either every list is tagged or none is.
                guard tagged != false else { throw .header("If") }
                tagged = true
                resource = try until(">")
                skipSpace()
                guard rest.first == "(" else { throw .header("If") }
            } else if take("(") {
                if tagged == nil { tagged = false }
                lists.append(.init(resource: resource, conditions: try conditions()))
            } else {
                throw .header("If")
            }
            skipSpace()
        }
        guard !lists.isEmpty else { throw .header("If") }
        return lists
    }

    private mutating func conditions() throws(DavError) -> [IfHeader.Condition] {
        var conditions: [IfHeader.Condition] = []
        skipSpace()
        while !take(")") {
            guard conditions.count < Self.most else { throw .tooMany }
            var negated = false
            if rest.prefix(3).lowercased() == "not" {
                rest = rest.dropFirst(3)
                negated = true
                skipSpace()
            }
            if take("<") {
                conditions.append(.init(negated: negated, test: .token(try until(">"))))
            } else if take("[") {
                conditions.append(.init(negated: negated, test: .etag(try until("]"))))
            } else {
                throw .header("If")
            }
            skipSpace()
        }
        guard !conditions.isEmpty else { throw .header("If") }
        return conditions
    }
}
