// SPDX-License-Identifier: EUPL-1.2

struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: ValueEncoder
    let codingPath: [any CodingKey] = []

    private func number(_ key: Key) -> Int? { encoder.names.number(of: key.stringValue) }

    private func put(_ value: Value, _ key: Key) {
        if let number = number(key) { encoder.add(value, number) }
    }

    func encodeNil(forKey key: Key) { put(.none, key) }
    func encode(_ value: Bool, forKey key: Key) { put(.flag(value), key) }
    func encode(_ value: String, forKey key: Key) { put(.text(value), key) }
    func encode(_ value: Double, forKey key: Key) { put(.text(String(value)), key) }
    func encode(_ value: Float, forKey key: Key) { put(.text(String(value)), key) }
    func encode(_ value: Int, forKey key: Key) { put(.text(String(value)), key) }
    func encode(_ value: Int8, forKey key: Key) { put(.text(String(value)), key) }
    func encode(_ value: Int16, forKey key: Key) { put(.text(String(value)), key) }
    func encode(_ value: Int32, forKey key: Key) { put(.text(String(value)), key) }
    func encode(_ value: Int64, forKey key: Key) { put(.text(String(value)), key) }
    func encode(_ value: UInt, forKey key: Key) { put(.text(String(value)), key) }
    func encode(_ value: UInt8, forKey key: Key) { put(.text(String(value)), key) }
    func encode(_ value: UInt16, forKey key: Key) { put(.text(String(value)), key) }
    func encode(_ value: UInt32, forKey key: Key) { put(.text(String(value)), key) }
    func encode(_ value: UInt64, forKey key: Key) { put(.text(String(value)), key) }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        if let number = number(key) { encoder.add(try encoder.encoded(value), number) }
    }

    /// A property that is empty exists all the same, so the template may ask for it.
    func encodeIfPresent(_ value: String?, forKey key: Key) { put(value.map(Value.text) ?? .none, key) }
    func encodeIfPresent(_ value: Bool?, forKey key: Key) { put(value.map(Value.flag) ?? .none, key) }
    func encodeIfPresent(_ value: Int?, forKey key: Key) { put(value.map { .text(String($0)) } ?? .none, key) }
    func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws {
        if let value { try encode(value, forKey: key) } else { put(.none, key) }
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
        KeyedEncodingContainer(Keyed<Nested>(encoder: encoder))
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { Unkeyed(encoder: encoder) }
    func superEncoder() -> any Encoder { encoder }
    func superEncoder(forKey key: Key) -> any Encoder { encoder }
}

struct Unkeyed: UnkeyedEncodingContainer {
    let encoder: ValueEncoder
    let codingPath: [any CodingKey] = []
    var count: Int { encoder.count }

    func encodeNil() { encoder.add(.none) }
    func encode(_ value: some Encodable) throws { encoder.add(try encoder.encoded(value)) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        KeyedEncodingContainer(Keyed<Nested>(encoder: encoder))
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { Unkeyed(encoder: encoder) }
    func superEncoder() -> any Encoder { encoder }
}

struct Single: SingleValueEncodingContainer {
    let encoder: ValueEncoder
    let codingPath: [any CodingKey] = []

    func encodeNil() { encoder.put(.none) }
    func encode(_ value: Bool) { encoder.put(.flag(value)) }
    func encode(_ value: String) { encoder.put(.text(value)) }
    func encode(_ value: Double) { encoder.put(.text(String(value))) }
    func encode(_ value: Float) { encoder.put(.text(String(value))) }
    func encode(_ value: Int) { encoder.put(.text(String(value))) }
    func encode(_ value: Int8) { encoder.put(.text(String(value))) }
    func encode(_ value: Int16) { encoder.put(.text(String(value))) }
    func encode(_ value: Int32) { encoder.put(.text(String(value))) }
    func encode(_ value: Int64) { encoder.put(.text(String(value))) }
    func encode(_ value: UInt) { encoder.put(.text(String(value))) }
    func encode(_ value: UInt8) { encoder.put(.text(String(value))) }
    func encode(_ value: UInt16) { encoder.put(.text(String(value))) }
    func encode(_ value: UInt32) { encoder.put(.text(String(value))) }
    func encode(_ value: UInt64) { encoder.put(.text(String(value))) }
    func encode(_ value: some Encodable) throws { encoder.put(try encoder.encoded(value)) }
}
