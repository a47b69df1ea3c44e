// SPDX-License-Identifier: EUPL-1.2

/// Brings a body into the form that is hashed, piece by piece (RFC 6376 §3.4.3, §3.4.4).
///
/// Only CRLF ends a line; a CR or LF alone is a byte like others.
public struct DkimBodyCanonicalizer: Sendable {
    public let kind: DkimCanonicalization
    /// Bytes of the canonical form so far; what `l=` counts.
    public private(set) var length = 0
    /// Whether a CR or LF stood alone.
    public private(set) var bareLineEnd = false

    /// Line ends that count only if something follows.
    private var lineEnds = 0
    private var blank = false
    private var carriageReturn = false
    private var out: [UInt8] = []
    private static let block = 16 << 10

    public init(_ kind: DkimCanonicalization) { self.kind = kind }

    /// - Parameter sink: takes pieces of the canonical form in order; where they are cut means nothing.
    public mutating func feed(_ bytes: ArraySlice<UInt8>, _ sink: (ArraySlice<UInt8>) -> Void) {
        for byte in bytes {
            if carriageReturn {
                carriageReturn = false
                if byte == 0x0A {
                    blank = false
                    lineEnds += 1
                    continue
                }
                bareLineEnd = true
                put(0x0D, sink)
            }
            if byte == 0x0D {
                carriageReturn = true
            } else if kind == .relaxed, byte == 0x20 || byte == 0x09 {
                blank = true
            } else {
                if byte == 0x0A { bareLineEnd = true }
                put(byte, sink)
            }
        }
        flush(sink)
    }

    /// Says that the body ends here.
    public mutating func finish(_ sink: (ArraySlice<UInt8>) -> Void) {
        if carriageReturn {
            bareLineEnd = true
            put(0x0D, sink)
        }
        // Simple: an empty body is one line end. Relaxed: an empty body is empty.
        if kind == .simple || length + out.count > 0 { out += [0x0D, 0x0A] }
        flush(sink)
    }

    private mutating func put(_ byte: UInt8, _ sink: (ArraySlice<UInt8>) -> Void) {
        while lineEnds > 0 {
            out += [0x0D, 0x0A]
            lineEnds -= 1
            // A body of line ends alone must not be held in one piece.
            if out.count >= Self.block { flush(sink) }
        }
        if blank {
            out.append(0x20)
            blank = false
        }
        out.append(byte)
        if out.count >= Self.block { flush(sink) }
    }

    private mutating func flush(_ sink: (ArraySlice<UInt8>) -> Void) {
        guard !out.isEmpty else { return }
        length += out.count
        sink(out[...])
        out.removeAll(keepingCapacity: true)
    }
}
