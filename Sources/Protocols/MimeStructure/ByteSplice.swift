// SPDX-License-Identifier: EUPL-1.2

/// Replaces ranges of bytes and leaves every other byte as it was: the only way a message is changed here.
public struct ByteSplice: Sendable {
    private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

    public init() {}

    public var isEmpty: Bool { edits.isEmpty }

    /// Ranges must not overlap; several insertions at one place keep their order.
    public mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) { edits.append((range, bytes)) }

    public mutating func insert(_ bytes: [UInt8], at position: Int) { replace(position..<position, with: bytes) }

    public mutating func remove(_ range: Range<Int>) { replace(range, with: []) }

    /// The bytes with all replacements made. The ranges are indices of `bytes`.
    public func applied(to bytes: ArraySlice<UInt8>) -> [UInt8] {
        let sorted = edits.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.bytes.count })
        var position = bytes.startIndex
        for (_, edit) in sorted {
            precondition(edit.range.lowerBound >= position, "two replacements of the same bytes")
            result += bytes[position..<edit.range.lowerBound]
            result += edit.bytes
            position = edit.range.upperBound
        }
        return result + bytes[position...]
    }
}
