// SPDX-License-Identifier: EUPL-1.2

/// Streaming reader of RFC 4180 and what spreadsheets make of it: `;`, `,` or tab, LF, CRLF or CR, UTF-8 with or
/// without byte order mark. Empty lines are passed over. Blanks belong to the field.
public struct CSVReader: Sendable {
    private enum State { case fieldStart, plain, quoted, quoteSeen, skipping }

    public private(set) var separator: CSVSeparator?
    private let limits: CSVLimits
    private var state = State.fieldStart
    private var row: RowCollector
    /// Bytes held back until mark and separator are known; `nil` afterwards.
    private var head: [UInt8]? = []
    private var line = 1
    private var rowLine = 1
    private var rows = 0
    private var afterCR = false

    /// - Parameter separator: `nil` to guess it from the first line.
    public init(separator: CSVSeparator? = nil, limits: CSVLimits = CSVLimits()) {
        self.separator = separator
        self.limits = limits
        row = RowCollector(limits: limits)
    }

    public mutating func feed(_ bytes: ArraySlice<UInt8>) throws(CSVError) -> [CSVRecord] {
        guard let held = head else { return try read(bytes) }
        return try begin(held + bytes, complete: false)
    }

    /// The rest, when no more bytes come; a missing line end at the end of the file is fine.
    public mutating func finish() throws(CSVError) -> [CSVRecord] {
        var records = try head.map { held throws(CSVError) in try begin(held, complete: true) } ?? []
        if state == .quoted { row.fail(.unterminatedQuote) }
        row.endField()
        try endRow(&records)
        return records
    }

    private mutating func begin(_ held: [UInt8], complete: Bool) throws(CSVError) -> [CSVRecord] {
        head = held
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        guard complete || held.count >= mark.count || !mark.starts(with: held) else { return [] }
        let text = held.starts(with: mark) ? held[mark.count...] : held[...]
        if separator == nil { separator = SeparatorGuess.separator(of: text, complete: complete) }
        guard separator != nil else { return [] }
        head = nil
        return try read(text)
    }

    private mutating func read(_ bytes: ArraySlice<UInt8>) throws(CSVError) -> [CSVRecord] {
        var records: [CSVRecord] = []
        for byte in bytes { try take(byte, &records) }
        return records
    }

    private mutating func take(_ byte: UInt8, _ records: inout [CSVRecord]) throws(CSVError) {
        let secondOfPair = afterCR && byte == 0x0A
        afterCR = byte == 0x0D
        let lineEnd = byte == 0x0A || byte == 0x0D
        if lineEnd, !secondOfPair { line += 1 }
        switch state {
        case .quoted where byte == 0x22: state = .quoteSeen
        case .quoted:
            row.append(byte)
            // A quote never closed would swallow the file: past the limit the next line is tried again.
            if row.fault != nil { state = .skipping }
        case .fieldStart where secondOfPair: rowLine = line
        case _ where lineEnd:
            row.endField()
            try endRow(&records)
        case .skipping: break
        case _ where byte == separator?.rawValue:
            row.endField()
            state = .fieldStart
        case .fieldStart where byte == 0x22:
            row.markQuoted()
            state = .quoted
        case .quoteSeen where byte == 0x22:
            row.append(byte)
            state = .quoted
        case .plain where byte == 0x22, .quoteSeen:
            row.fail(.strayQuote)
            state = .skipping
        case .plain, .fieldStart:
            row.append(byte)
            state = .plain
        }
    }

    private mutating func endRow(_ records: inout [CSVRecord]) throws(CSVError) {
        state = .fieldStart
        defer { rowLine = line }
        guard let record = row.take(line: rowLine) else { return }
        rows += 1
        guard rows <= limits.rows else { throw .tooManyRows(limit: limits.rows) }
        records.append(record)
    }
}
