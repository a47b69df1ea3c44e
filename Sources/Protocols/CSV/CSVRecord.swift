// SPDX-License-Identifier: EUPL-1.2

/// One record of the file. A broken one does not end the reading, so that an import can list all bad lines at once.
public enum CSVRecord: Hashable, Sendable {
    case row(CSVRow)
    case bad(CSVFault)
}

public struct CSVRow: Hashable, Sendable {
    /// Line of the file the record begins in, counted from 1; quoted fields may make it span several.
    public let line: Int
    public let fields: [String]

    public init(line: Int, fields: [String]) {
        self.line = line
        self.fields = fields
    }
}

public struct CSVFault: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// A quote inside an unquoted field, or text behind a closing quote.
        case strayQuote
        case unterminatedQuote
        case notUTF8
        case fieldTooLong(limit: Int)
        case rowTooLong(limit: Int)
        case tooManyFields(limit: Int)
    }

    public let line: Int
    public let kind: Kind

    public init(line: Int, kind: Kind) {
        self.line = line
        self.kind = kind
    }
}

public enum CSVError: Error, Hashable, Sendable {
    case tooManyRows(limit: Int)
}
