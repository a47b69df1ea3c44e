// SPDX-License-Identifier: EUPL-1.2

/// Which objects of a list a client asks for (OParl 1.1, filters). Each bound is included.
public struct OparlWindow: Sendable, Hashable {
    public var createdSince: OparlTime?
    public var createdUntil: OparlTime?
    public var modifiedSince: OparlTime?
    public var modifiedUntil: OparlTime?

    public init() {}

    /// - Parameter query: the value of a parameter by its name.
    /// - Throws: `OparlError.time` with the name of a parameter that holds no time.
    public init(_ query: (String) -> String?) throws(OparlError) {
        createdSince = try Self.time("created_since", query)
        createdUntil = try Self.time("created_until", query)
        modifiedSince = try Self.time("modified_since", query)
        modifiedUntil = try Self.time("modified_until", query)
    }

    private static func time(_ name: String, _ query: (String) -> String?) throws(OparlError) -> OparlTime? {
        guard let text = query(name) else { return nil }
        guard let time = OparlTime(text) else { throw .time(parameter: name) }
        return time
    }

    /// Whoever asks for changes is told of deletions as well; whoever reads a list from its beginning is not.
    public var withDeleted: Bool { modifiedSince != nil }

    public func holds(_ head: OparlHead) -> Bool {
        if head.deleted && !withDeleted { return false }
        if let createdSince, head.created < createdSince { return false }
        if let createdUntil, createdUntil < head.created { return false }
        if let modifiedSince, head.modified < modifiedSince { return false }
        if let modifiedUntil, modifiedUntil < head.modified { return false }
        return true
    }

    /// The same as parameters, to be kept in every link of the list.
    public var parameters: [OparlParameter] {
        [
            ("created_since", createdSince), ("created_until", createdUntil), ("modified_since", modifiedSince),
            ("modified_until", modifiedUntil),
        ].compactMap { name, time in time.map { OparlParameter(name, $0.text) } }
    }
}

/// A parameter of an address.
public struct OparlParameter: Sendable, Hashable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// With the signs escaped that mean something in an address; a plus would be read as a blank.
    public var text: String {
        let hex = Array("0123456789ABCDEF")
        return name + "="
            + value.utf8.reduce(into: "") { out, byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                    out.unicodeScalars.append(Unicode.Scalar(byte))
                default: out += "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
                }
            }
    }
}
