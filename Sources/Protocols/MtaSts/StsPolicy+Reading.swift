// SPDX-License-Identifier: EUPL-1.2

extension StsPolicy {
    /// Reads a fetched file. Lines end with LF or CRLF; unknown fields are passed over; of a field that comes twice the first one
    /// counts, and all of `mx` (RFC 8461 §3.2). Empty lines are passed over too: they are frequent, and to refuse them would take
    /// a domain's protection away.
    public init(_ bytes: [UInt8]) throws(StsError) {
        guard bytes.count <= Self.longestFile else { throw .tooLarge }
        var fields = Fields()
        var number = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            try fields.take(line.last == 0x0D ? line.dropLast() : line, number)
        }
        guard fields.version else { throw .missing("version") }
        guard let mode = fields.mode else { throw .missing("mode") }
        guard let maxAge = fields.maxAge else { throw .missing("max_age") }
        try self.init(mode: mode, maxAge: maxAge, mx: fields.mx)
    }
}

private struct Fields {
    var version = false
    var mode: StsMode?
    var maxAge: Int?
    var mx: [MxPattern] = []

    mutating func take(_ line: ArraySlice<UInt8>, _ number: Int) throws(StsError) {
        if line.allSatisfy(Ascii.isBlank) { return }
        guard let colon = line.firstIndex(of: 0x3A), Ascii.isFieldName(line[..<colon]) else { throw .malformed(line: number) }
        let value = Ascii.trimmed(line[(colon + 1)...])
        guard !value.isEmpty, value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .malformed(line: number) }
        // Names are compared as they stand: the grammar writes them in small letters.
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "version":
            guard version || value.elementsEqual("STSv1".utf8) else { throw .version }
            version = true
        case "mode":
            guard mode == nil else { return }
            guard let read = StsMode(rawValue: String(decoding: value, as: UTF8.self)) else { throw .mode }
            mode = read
        case "max_age": if maxAge == nil { maxAge = try Self.seconds(value) }
        case "mx": mx.append(try MxPattern(value))
        default: break
        }
    }

    private static func seconds(_ value: ArraySlice<UInt8>) throws(StsError) -> Int {
        guard value.count <= 10, value.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .maxAge }
        let number = value.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard number <= StsPolicy.longestAge else { throw .maxAge }
        return number
    }
}
