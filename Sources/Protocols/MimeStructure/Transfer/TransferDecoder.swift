// SPDX-License-Identifier: EUPL-1.2

/// Undoes a transfer encoding piece by piece; however the bytes are cut, the content is the same.
public struct TransferDecoder: Sendable {
    private enum Machine: Sendable {
        case identity
        case base64(Base64Decoding)
        case quotedPrintable(QuotedPrintableDecoding)
    }

    private var machine: Machine
    private let limit: Int
    private var count = 0
    /// Decoders give no more than they take, so a limit is passed by less than this.
    private static let step = 64 << 10

    /// - Parameter limit: bytes of content.
    /// - Throws: `unknownTransferEncoding`.
    public init(_ encoding: TransferEncoding, limit: Int) throws(MimeError) {
        self.limit = limit
        switch encoding {
        case .sevenBit, .eightBit, .binary: machine = .identity
        case .base64: machine = .base64(Base64Decoding())
        case .quotedPrintable: machine = .quotedPrintable(QuotedPrintableDecoding())
        case .unknown: throw .unknownTransferEncoding
        }
    }

    /// Something was not as the standard wants it and was read past; other readers may get other content.
    public var isDamaged: Bool {
        switch machine {
        case .identity: false
        case .base64(let decoding): decoding.isDamaged
        case .quotedPrintable(let decoding): decoding.isDamaged
        }
    }

    /// - Throws: `tooLarge`.
    public mutating func feed(_ piece: ArraySlice<UInt8>, into output: inout [UInt8]) throws(MimeError) {
        var rest = piece
        while !rest.isEmpty {
            try advance(rest.prefix(Self.step), isLast: false, &output)
            rest = rest.dropFirst(Self.step)
        }
    }

    /// No more bytes come.
    public mutating func finish(into output: inout [UInt8]) throws(MimeError) { try advance([], isLast: true, &output) }

    private mutating func advance(_ piece: ArraySlice<UInt8>, isLast: Bool, _ output: inout [UInt8]) throws(MimeError) {
        let before = output.count
        switch machine {
        case .identity: output += piece
        case .base64(var decoding):
            decoding.feed(piece, into: &output)
            if isLast { decoding.finish(into: &output) }
            machine = .base64(decoding)
        case .quotedPrintable(var decoding):
            decoding.feed(piece, into: &output)
            if isLast { decoding.finish(into: &output) }
            machine = .quotedPrintable(decoding)
        }
        count += output.count - before
        guard count <= limit else { throw .tooLarge }
    }

    /// All at once.
    public static func decode(
        _ bytes: ArraySlice<UInt8>, _ encoding: TransferEncoding, limit: Int
    ) throws(MimeError) -> (bytes: [UInt8], isDamaged: Bool) {
        var decoder = try TransferDecoder(encoding, limit: limit)
        var output: [UInt8] = []
        try decoder.feed(bytes, into: &output)
        try decoder.finish(into: &output)
        return (output, decoder.isDamaged)
    }
}
