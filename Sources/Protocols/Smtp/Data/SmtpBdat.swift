// SPDX-License-Identifier: EUPL-1.2

/// Reads what follows BDAT (RFC 3030 §2): counted octets without stuffed dots, in one chunk or more.
///
/// The same bytes are refused as after DATA. The message goes on by DATA sooner or later, and what is bare here would open
/// the door there.
public struct SmtpBdatDecoder: Sendable {
    private var scanner: ContentScanner
    private var remaining = 0
    private var last = false
    /// Set once the last chunk is whole.
    public private(set) var end: SmtpDataSummary?

    public init(maximumSize: Int, bareLineFeed: SmtpBareLineFeed = .refuse) {
        scanner = ContentScanner(dots: false, maximumSize: maximumSize, bareLineFeed: bareLineFeed)
    }

    /// What is already known to be wrong; a server says it after the chunk.
    public var problem: SmtpDataProblem? { scanner.summary.problem }

    /// Whether all octets of the begun chunk have come.
    public var isChunkComplete: Bool { remaining == 0 }

    /// Begins the chunk that a command announced. The one before it must be complete.
    public mutating func begin(size: Int, last: Bool) {
        precondition(isChunkComplete && size >= 0, "a chunk within a chunk")
        remaining = size
        self.last = last
        close()
    }

    /// Takes the next piece of input; what lies behind the chunk is left over.
    public mutating func feed(_ bytes: ArraySlice<UInt8>) -> SmtpDataStep {
        var step = SmtpDataStep()
        let chunk = bytes.prefix(remaining)
        _ = scanner.scan(chunk, into: &step.pieces)
        remaining -= chunk.count
        close()
        step.rest = bytes.dropFirst(chunk.count)
        step.end = end
        return step
    }

    private mutating func close() {
        guard last, remaining == 0, end == nil else { return }
        scanner.finish()
        end = scanner.summary
    }
}

/// The header of a chunk, as a client sends it.
public enum SmtpBdatChunk {
    /// The command line before a chunk of that many octets; `0 LAST` only says that the message is complete.
    public static func header(size: Int, last: Bool) -> [UInt8] { SmtpCommand.bdat(size: size, last: last).bytes }
}
