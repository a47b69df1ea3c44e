// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

/// Writes what follows DATA (RFC 5321 §4.5.2). Whatever the message holds, every line end written is CRLF, every line that
/// begins with a dot gets a second one, and only ``finish(into:)`` writes the end mark.
public struct SmtpDataEncoder: Sendable {
    private var atLineStart = true
    /// The last byte was a CR and its line end is written; an LF right behind belongs to it.
    private var skipsLineFeed = false

    public init() {}

    /// Appends the coded form of the next piece of the message.
    public mutating func encode(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
        bytes.withUnsafeBytes { encode($0, into: &output) }
    }

    public mutating func encode(_ bytes: UnsafeRawBufferPointer, into output: inout [UInt8]) {
        var (index, lineFeed) = (0, -1)
        while index < bytes.count {
            let byte = bytes[index]
            if byte == .lf, skipsLineFeed {
                skipsLineFeed = false
                index += 1
                continue
            }
            skipsLineFeed = false
            if atLineStart, byte == .dot { output.append(.dot) }
            // Kept until it is passed, so that a message of bare CRs costs no more than another one.
            if lineFeed < index { lineFeed = bytes.first(.lf, from: index, to: bytes.count) }
            let end = bytes.first(.cr, from: index, to: lineFeed)
            output.append(contentsOf: bytes[index..<end])
            if end > index { atLineStart = false }
            index = end
            if index < bytes.count {
                output.append(.cr)
                output.append(.lf)
                atLineStart = true
                skipsLineFeed = bytes[index] == .cr
                index += 1
            }
        }
    }

    /// Ends the last line where the message did not, and the message. The encoder is as new afterwards.
    public mutating func finish(into output: inout [UInt8]) {
        if !atLineStart { output += [.cr, .lf] }
        output += [.dot, .cr, .lf]
        self = SmtpDataEncoder()
    }
}
