// SPDX-License-Identifier: EUPL-1.2

/// What a template can show: the model of a page, brought into a form that is quick to search.
public enum Value: Sendable {
    /// A property that exists and holds nothing.
    case none
    case flag(Bool)
    case text(String)
    case list([Value])
    case object([Field])

    /// One property of an object, under the number of its name.
    public struct Field: Sendable {
        let name: Int
        let value: Value
    }

    /// Whether a section over it is left out.
    var isEmpty: Bool {
        switch self {
        case .none: true
        case .flag(let flag): !flag
        case .list(let list): list.isEmpty
        case .text, .object: false
        }
    }

    /// `nil` when it has no property of that name.
    func property(_ name: Int) -> Value? {
        guard case .object(let fields) = self else { return nil }
        for field in fields where field.name == name { return field.value }
        return nil
    }
}
