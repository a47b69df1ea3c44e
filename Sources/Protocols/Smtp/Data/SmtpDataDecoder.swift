// SPDX-License-Identifier: EUPL-1.2

/// What came of a piece of input.
public struct SmtpDataStep: Sendable {
    /// Content in its order, slices of the input where they can be.
    public var pieces: [ArraySlice<UInt8>] = []
    /// Bytes behind the end: the next commands.
    public var rest: ArraySlice<UInt8> = []
    /// Set once the end has come.
    public var end: SmtpDataSummary?
}

/// Reads what follows DATA (RFC 5321 §4.1.1.4, §4.5.2): takes the stuffed dots off and finds the end.
///
/// A message that breaks the rules is read to its true end, since stopping early would turn the rest of it into commands;
/// `end` then names the problem and nothing of it may be used. The same holds for one that is too large: beyond
/// `maximumSize` no content is handed out any more.
public struct SmtpDataDecoder: Sendable {
    private var scanner: ContentScanner
    /// Set once the end has come.
    public private(set) var end: SmtpDataSummary?

    /// - Parameter maximumSize: octets of the content without stuffed dots.
    public init(maximumSize: Int, bareLineFeed: SmtpBareLineFeed = .refuse) {
        scanner = ContentScanner(dots: true, maximumSize: maximumSize, bareLineFeed: bareLineFeed)
    }

    /// Takes the next piece of input. After the end everything is left over.
    public mutating func feed(_ bytes: ArraySlice<UInt8>) -> SmtpDataStep {
        var step = SmtpDataStep()
        guard end == nil else {
            step.rest = bytes
            return step
        }
        let stop = scanner.scan(bytes, into: &step.pieces)
        if stop != nil { end = scanner.summary }
        step.rest = bytes.dropFirst(stop ?? bytes.count)
        step.end = end
        return step
    }

    /// The same without arrays: `take` gets the content, valid only while it runs. Returns how many bytes were used up.
    public mutating func feed(_ bytes: UnsafeRawBufferPointer, _ take: (UnsafeRawBufferPointer) -> Void) -> Int {
        guard end == nil else { return 0 }
        let stop = scanner.scan(bytes, take)
        if stop != nil { end = scanner.summary }
        return stop ?? bytes.count
    }
}

extension ContentScanner {
    private static let lineEnd: [UInt8] = [.cr, .lf]
    private static let dot: [UInt8] = [.dot]

    mutating func scan(_ bytes: ArraySlice<UInt8>, into pieces: inout [ArraySlice<UInt8>]) -> Int? {
        let start = bytes.startIndex
        return bytes.withUnsafeBytes { raw in
            scan(raw) { kept in
                switch kept {
                case .input(let range): pieces.append(bytes[(start + range.lowerBound)..<(start + range.upperBound)])
                case .lineEnd: pieces.append(Self.lineEnd[...])
                case .dot: pieces.append(Self.dot[...])
                }
            }
        }
    }

    mutating func scan(_ bytes: UnsafeRawBufferPointer, _ take: (UnsafeRawBufferPointer) -> Void) -> Int? {
        scan(bytes) { (kept: Kept) in
            switch kept {
            case .input(let range): take(UnsafeRawBufferPointer(rebasing: bytes[range]))
            case .lineEnd: Self.lineEnd.withUnsafeBytes(take)
            case .dot: Self.dot.withUnsafeBytes(take)
            }
        }
    }
}
