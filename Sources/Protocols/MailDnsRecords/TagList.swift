// SPDX-License-Identifier: EUPL-1.2

/// `tag=value; tag=value` with ASCII in it, as the records of mail share it (RFC 6376 §3.2, RFC 9989 §4.8).
struct TagList {
    let tags: [(name: String, value: String)]

    /// - Parameter version: what stands first, as `v=`, and is written exactly so.
    init(_ text: String, version: String) throws(MailDnsError) {
        guard text.utf8.count <= TxtRecord.longest else { throw .tooLong }
        let specs = text.split(separator: ";", omittingEmptySubsequences: false).map(Self.trim)
        guard let first = specs.first, Self.tag(first) ?? ("", "") == ("v", version) else { throw .otherRecord }
        guard text.utf8.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x09 }) else {
            throw .malformed(String(text.prefix(40)))
        }
        var tags: [(name: String, value: String)] = []
        var names: Set<String> = []
        for spec in specs where !spec.isEmpty {
            guard let tag = Self.tag(spec), !tag.name.isEmpty, tag.name.utf8.allSatisfy(Self.mayStandInName) else {
                throw .malformed(spec)
            }
            guard names.insert(tag.name).inserted else { throw .twice(tag.name) }
            tags.append(tag)
        }
        self.tags = tags
    }

    subscript(name: String) -> String? { tags.first { $0.name == name }?.value }

    private static func tag(_ spec: String) -> (name: String, value: String)? {
        guard let equals = spec.firstIndex(of: "=") else { return nil }
        return (trim(spec[..<equals]), trim(spec[spec.index(after: equals)...]))
    }

    static func trim(_ text: Substring) -> String {
        guard let first = text.firstIndex(where: { $0 != " " && $0 != "\t" }),
            let last = text.lastIndex(where: { $0 != " " && $0 != "\t" })
        else { return "" }
        return String(text[first...last])
    }

    private static func mayStandInName(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
            || byte == 0x2D
    }
}
