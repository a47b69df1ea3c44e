// SPDX-License-Identifier: EUPL-1.2

/// Every name that some template of a library asks for, as a number; values under other names need not be kept.
struct Names: Sendable {
    private var numbers: [String: Int] = [:]
    private(set) var texts: [String] = []

    mutating func number(adding name: String) -> Int {
        if let known = numbers[name] { return known }
        numbers[name] = texts.count
        texts.append(name)
        return texts.count - 1
    }

    func number(of name: String) -> Int? { numbers[name] }
}
