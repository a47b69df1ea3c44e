// SPDX-License-Identifier: EUPL-1.2

/// A table whose first row is a header, and is marked as one.
public struct SlideTable: Hashable, Sendable {
    public enum Alignment: Hashable, Sendable {
        case leading
        /// For numbers.
        case trailing
    }

    public struct Column: Hashable, Sendable {
        public var header: String
        /// Share of the width, from 1 to 100.
        public var weight: Int
        public var alignment: Alignment

        public init(_ header: String, weight: Int = 1, alignment: Alignment = .leading) {
            self.header = header
            self.weight = weight
            self.alignment = alignment
        }
    }

    public var columns: [Column]
    /// Each with as many cells as there are columns.
    public var rows: [[String]]
    /// The first cell of each row is its header.
    public var rowHeaders: Bool
    /// Alternative text; empty for none, for a table can be read.
    public var description: String

    public init(columns: [Column], rows: [[String]], rowHeaders: Bool = false, description: String = "") {
        self.columns = columns
        self.rows = rows
        self.rowHeaders = rowHeaders
        self.description = description
    }
}
