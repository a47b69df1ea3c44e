// SPDX-License-Identifier: EUPL-1.2

/// Which statements one connection has prepared. Bounded: what was not used for longest gives way.
struct PGStatements {
    static let limit = 256

    private var names: [String: (name: String, used: Int)] = [:]
    private var clock = 0

    mutating func name(for text: String) -> String? {
        guard let known = names[text] else { return nil }
        clock += 1
        names[text] = (known.name, clock)
        return known.name
    }

    /// - Returns: a name for the new statement, and the statement that has to go for it.
    mutating func room() -> (name: String, evicted: String?) {
        clock += 1
        var evicted: String?
        if names.count >= Self.limit, let oldest = names.min(by: { $0.value.used < $1.value.used }) {
            evicted = oldest.value.name
            names[oldest.key] = nil
        }
        return ("s\(clock)", evicted)
    }

    mutating func add(_ text: String, _ name: String) { names[text] = (name, clock) }

    /// The server refused it.
    mutating func remove(_ text: String) { names[text] = nil }

    var count: Int { names.count }
}
