// SPDX-License-Identifier: EUPL-1.2
internal import JsonTree

/// A JSON value. There is no null: what is not known is left out (OParl 1.1, null values).
public indirect enum OparlValue: Sendable, Hashable {
    case flag(Bool)
    case number(Int64)
    /// A number that is no integer, as it is to be written.
    case decimal(String)
    case text(String)
    case list([OparlValue])
    /// In the order given.
    case object([OparlMember])

    /// The same values give the same bytes.
    public var json: String { tree.line }

    public subscript(_ name: String) -> OparlValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    public var string: String? { if case .text(let text) = self { text } else { nil } }
    public var items: [OparlValue] { if case .list(let items) = self { items } else { [] } }
    public var members: [OparlMember] { if case .object(let members) = self { members } else { [] } }

    private var tree: JsonValue {
        switch self {
        case .flag(let flag): .bool(flag)
        case .number(let number): .integer(number)
        case .decimal(let text): .number(text)
        case .text(let text): .string(text)
        case .list(let items): .array(items.map(\.tree))
        case .object(let members): .object(members.map { JsonMember($0.name, $0.value.tree) })
        }
    }
}

/// A name with its value.
public struct OparlMember: Sendable, Hashable {
    public let name: String
    public let value: OparlValue

    public init(_ name: String, _ value: OparlValue) {
        self.name = name
        self.value = value
    }
}
