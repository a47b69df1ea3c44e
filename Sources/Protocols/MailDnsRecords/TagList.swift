// SPDX-License-Identifier: EUPL-1.2

/// `tag=value; tag=value` with ASCII in it, as the records of mail share it (RFC 6376 §3.2, RFC 9989 §4.8).
struct TagList {
    let tags: [(name: String, value: String)]

    init(_ text: String) throws(MailDnsError) {
        guard text.utf8.count <= TxtRecord.longest else { throw .tooLong }
        guard text.utf8.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x09 }) else { throw .malformed(String(text.prefix(40))) }
        var tags: [(name: String, value: String)] = []
        var names: Set<String> = []
        let specs = text.split(separator: ";", omittingEmptySubsequences: false)
        for (number, spec) in specs.enumerated() {
            if number > 0, Self.trim(spec).isEmpty { continue }
            guard let equals = spec.firstIndex(of: "=") else { throw .malformed(Self.trim(spec)) }
            let name = Self.trim(spec[..<equals])
            guard !name.isEmpty, name.utf8.allSatisfy(Self.mayStandInName) else { throw .malformed(Self.trim(spec)) }
            guard names.insert(name).inserted else { throw .twice(name) }
            tags.append((name, Self.trim(spec[spec.index(after: equals)...])))
        }
        self.tags = tags
    }

    subscript(name: String) -> String? { tags.first { $0.name == name }?.value }

    /// The version stands first and is written exactly so.
    func expect(_ version: String) throws(MailDnsError) {
        guard let first = tags.first, first.name == "v", first.value == version else { throw .otherRecord }
    }

    static func trim(_ text: Substring) -> String {
        guard let first = text.firstIndex(where: { $0 != " " && $0 != "\t" }),
            let last = text.lastIndex(where: { $0 != " " && $0 != "\t" })
        else { return "" }
        return String(text[first...last])
    }

    private static func mayStandInName(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F || byte == 0x2D
    }
}
