// SPDX-License-Identifier: EUPL-1.2

/// Turns any `Encodable` model into a `Value`; what no template names is passed over.
///
/// Encoding asks the compiler's own code for each property; reflection would find them at run time, at ten times the price.
public final class ValueEncoder: Encoder {
    let names: Names
    private(set) var value: Value = .none
    private var fields: [Value.Field] = []
    private var list: [Value] = []

    public let codingPath: [any CodingKey] = []
    public let userInfo: [CodingUserInfoKey: Any] = [:]

    init(_ names: Names) { self.names = names }

    public func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        value = .object([])
        return KeyedEncodingContainer(Keyed(encoder: self))
    }

    public func unkeyedContainer() -> any UnkeyedEncodingContainer {
        value = .list([])
        return Unkeyed(encoder: self)
    }

    public func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

    /// For models that keep a value ready.
    public func put(_ value: Value) {
        self.value = value
        if case .object(let ready) = value { fields = ready }
        if case .list(let ready) = value { list = ready }
    }

    var result: Value {
        switch value {
        case .object: .object(fields)
        case .list: .list(list)
        default: value
        }
    }

    func add(_ value: Value, _ name: Int) { fields.append(Value.Field(name: name, value: value)) }
    func add(_ value: Value) { list.append(value) }
    var count: Int { list.count }

    func encoded(_ model: some Encodable) throws -> Value {
        let encoder = ValueEncoder(names)
        try model.encode(to: encoder)
        return encoder.result
    }
}

extension TemplateLibrary {
    /// - Parameter beside: values that lie beside the model's own properties.
    public func value(of model: any Encodable, beside: KeyValuePairs<String, Value> = [:]) throws -> Value {
        let encoder = ValueEncoder(names)
        try model.encode(to: encoder)
        guard case .object(var fields) = encoder.result else { return encoder.result }
        for (name, value) in beside {
            if let number = names.number(of: name) { fields.append(Value.Field(name: number, value: value)) }
        }
        return .object(fields)
    }

    /// An object of texts, such as a message catalogue.
    public func value(of texts: [String: String]) -> Value {
        .object(
            texts.compactMap { name, text in
                names.number(of: name).map { Value.Field(name: $0, value: .text(text)) }
            })
    }
}
