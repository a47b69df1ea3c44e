// SPDX-License-Identifier: EUPL-1.2
internal import MimeStructure

public enum LayerBuildError: Error, Hashable, Sendable {
    /// Not 1 to 70 letters, digits or `'()+_,-./:=?` (RFC 2046 §5.1.1, without the blank).
    case invalidBoundary
    /// A line of the content begins with the delimiter.
    case boundaryInContent
    /// RFC 8551 §3.1.3, RFC 3156 §3: the content would not survive every transport; `SevenBit` helps.
    case notSevenBit
    /// Not a list of tokens.
    case invalidMicalg
}

/// Writes multiparts and fields of fixed text around bytes that it does not touch.
struct EntityBuilder {
    private(set) var bytes: [UInt8] = []
    private let delimiter: [UInt8]

    init(boundary: String) throws(LayerBuildError) {
        let allowed = Set("'()+_,-./:=?".utf8)
        guard (1...70).contains(boundary.utf8.count),
            boundary.utf8.allSatisfy({
                (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) && $0 < 0x80 || allowed.contains($0)
            })
        else { throw .invalidBoundary }
        delimiter = Array("--\(boundary)".utf8)
    }

    /// Lines as they stand in the source, ended by CRLF.
    mutating func text(_ lines: String...) { for line in lines { bytes += Array("\(line)\r\n".utf8) } }

    /// The part exactly as it is; the line end behind it belongs to the next delimiter.
    mutating func part(_ content: [UInt8]) throws(LayerBuildError) {
        try begin(before: content)
        bytes += content
        end()
    }

    /// The line in front of a part that may stand there.
    /// - Parameter isSevenBit: known already.
    mutating func begin(before content: [UInt8], isSevenBit: Bool = false) throws(LayerBuildError) {
        guard isSevenBit || LineReport(content[...]).isSevenBit else { throw .notSevenBit }
        guard !begins(aLineOf: content) else { throw .boundaryInContent }
        bytes += delimiter
        bytes += [0x0D, 0x0A]
    }

    mutating func end() { bytes += [0x0D, 0x0A] }

    /// What is written so far; from here on it begins anew.
    mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    private func begins(aLineOf content: [UInt8]) -> Bool {
        var start = 0
        while start < content.count {
            // Few lines begin with its first letter, and to compare slices costs more than to look at one.
            if content[start] == delimiter[0], content[start...].starts(with: delimiter) { return true }
            start = LineEnds.next(in: content[...], from: start).map { $0 + 1 } ?? content.count
        }
        return false
    }

    mutating func close() { bytes += delimiter + [0x2D, 0x2D, 0x0D, 0x0A] }

    /// RFC 1847 §2.1.
    static func check(micalg: String) throws(LayerBuildError) {
        let isToken = { (name: Substring.UTF8View) in
            !name.isEmpty && name.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D }
        }
        guard micalg.utf8.split(separator: 0x2C, omittingEmptySubsequences: false).allSatisfy({ isToken($0) }) else {
            throw .invalidMicalg
        }
    }
}
