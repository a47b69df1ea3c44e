// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

/// RFC 2045 §6.7. What is no code stays as it is written and is damage.
struct QuotedPrintableDecoding: Sendable {
    private enum State: Sendable {
        case text
        case equals
        case digit(UInt8)
        /// Blanks behind an equals sign, as transports add them before a line end.
        case equalsBlank
        case equalsReturn
    }

    private var state = State.text
    /// Blanks that go if a line end follows (rule 3): a transport has added them.
    private var blanks: [UInt8] = []
    private(set) var isDamaged = false

    mutating func feed(_ piece: ArraySlice<UInt8>, into output: inout [UInt8]) {
        piece.withUnsafeBytes { raw in
            var position = 0
            while position < raw.count {
                let feed = raw.first(0x0A, from: position, to: raw.count)
                let next = min(feed + 1, raw.count)
                if feed == raw.count || !line(raw, position..<feed, &output) {
                    for byte in raw[position..<next] { take(byte, &output) }
                }
                position = next
            }
        }
    }

    /// A whole line without anything odd, of which nearly all texts consist.
    /// - Parameter range: without its LF.
    /// - Returns: false where it has to be read byte by byte; then nothing has been written.
    private func line(_ raw: UnsafeRawBufferPointer, _ range: Range<Int>, _ output: inout [UInt8]) -> Bool {
        guard case .text = state, blanks.isEmpty else { return false }
        let before = output.count
        let hasReturn = !range.isEmpty && raw[range.upperBound - 1] == 0x0D
        var end = range.upperBound - (hasReturn ? 1 : 0)
        guard raw.first(0x0D, from: range.lowerBound, to: end) == end else { return false }
        while end > range.lowerBound, isBlank(raw[end - 1]) { end -= 1 }
        var position = range.lowerBound
        while position < end {
            let equals = raw.first(0x3D, from: position, to: end)
            output.append(contentsOf: UnsafeRawBufferPointer(rebasing: raw[position..<equals]))
            guard equals < end else { break }
            // A soft line end; blanks behind it have been passed.
            if equals + 1 == end { return true }
            guard equals + 2 < end, let high = hexDigit(raw[equals + 1]), let low = hexDigit(raw[equals + 2]) else {
                output.removeLast(output.count - before)
                return false
            }
            output.append(high << 4 | low)
            position = equals + 3
        }
        output += hasReturn ? [0x0D, 0x0A] : [0x0A]
        return true
    }

    /// An equals sign at the end is a soft line end whose CRLF belongs to the delimiter behind it.
    mutating func finish(into output: inout [UInt8]) {
        if case .digit(let first) = state { giveUp([0x3D, first], &output) }
        blanks = []
        state = .text
    }

    private mutating func take(_ byte: UInt8, _ output: inout [UInt8]) {
        switch state {
        case .text: text(byte, &output)
        case .equals:
            switch byte {
            case 0x0D: state = .equalsReturn
            case 0x0A: state = .text
            case 0x20, 0x09: state = .equalsBlank
            case _ where hexDigit(byte) != nil: state = .digit(byte)
            default:
                giveUp([0x3D], &output)
                text(byte, &output)
            }
        case .digit(let first):
            if let high = hexDigit(first), let low = hexDigit(byte) {
                output.append(high << 4 | low)
                state = .text
            } else {
                giveUp([0x3D, first], &output)
                text(byte, &output)
            }
        case .equalsBlank:
            switch byte {
            case 0x0D: state = .equalsReturn
            case 0x0A: state = .text
            case 0x20, 0x09: break
            default:
                giveUp([0x3D, 0x20], &output)
                text(byte, &output)
            }
        case .equalsReturn:
            state = .text
            if byte != 0x0A {
                isDamaged = true
                text(byte, &output)
            }
        }
    }

    private mutating func text(_ byte: UInt8, _ output: inout [UInt8]) {
        if isBlank(byte) {
            blanks.append(byte)
            return
        }
        if byte != 0x0D, byte != 0x0A { output += blanks }
        blanks.removeAll(keepingCapacity: true)
        if byte == 0x3D { state = .equals } else { output.append(byte) }
    }

    private mutating func giveUp(_ written: [UInt8], _ output: inout [UInt8]) {
        isDamaged = true
        output += written
        state = .text
    }
}
