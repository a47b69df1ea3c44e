// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

/// `tag=value; tag=value` (RFC 6376 §3.2). A tag twice makes the whole list void; order and unknown tags mean nothing.
struct TagList: Sendable {
    struct Tag: Sendable {
        let name: String
        /// Without the white space around it.
        let value: ArraySlice<UInt8>
        /// The value with the white space around it, in the list as it was given.
        let place: Range<Int>
    }

    let tags: [Tag]
    static let longest = 64 << 10

    init(_ bytes: ArraySlice<UInt8>) throws(DkimError) {
        guard bytes.count <= Self.longest else { throw .tooLong }
        var tags: [Tag] = []
        var names: Set<String> = []
        let specs = bytes.split(separator: 0x3B, omittingEmptySubsequences: false)
        for (number, spec) in specs.enumerated() {
            if number == specs.count - 1, Self.trim(spec).isEmpty { break }
            guard let equals = spec.firstIndex(of: 0x3D) else { throw .tagListMalformed }
            let name = Self.trim(spec[..<equals])
            let value = Self.trim(spec[(equals + 1)...])
            guard Self.isName(name), value.allSatisfy(Self.mayStandInValue) else { throw .tagListMalformed }
            let tag = Tag(name: String(decoding: name, as: UTF8.self), value: value, place: equals + 1..<spec.endIndex)
            guard names.insert(tag.name).inserted else { throw .tagTwice(tag.name) }
            tags.append(tag)
        }
        self.tags = tags
    }

    subscript(name: String) -> ArraySlice<UInt8>? { tags.first { $0.name == name }?.value }

    /// What Base64 stands for; it may be folded (RFC 6376 §2.10).
    func base64(_ name: String) throws(DkimError) -> [UInt8] {
        guard let bytes = Base64.decode(try required(name).filter { !Self.isSpace($0) }) else { throw .tagInvalid(name) }
        return bytes
    }

    func required(_ name: String) throws(DkimError) -> ArraySlice<UInt8> {
        guard let value = self[name] else { throw .tagMissing(name) }
        return value
    }

    /// A list with colons between its words, white space dropped.
    func words(_ name: String) -> [String]? {
        self[name].map { value in
            value.split(separator: 0x3A, omittingEmptySubsequences: false)
                .map { String(decoding: $0.filter { $0 > 0x20 }, as: UTF8.self) }
        }
    }

    static func trim(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var result = bytes
        while let first = result.first, isSpace(first) { result.removeFirst() }
        while let last = result.last, isSpace(last) { result.removeLast() }
        return result
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }

    /// RFC 8616 §3 lets values hold UTF-8.
    private static func mayStandInValue(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x7F || isSpace(byte) }

    private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, isLetter(first) else { return false }
        return bytes.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
}
