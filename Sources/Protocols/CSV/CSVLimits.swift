// SPDX-License-Identifier: EUPL-1.2

/// Inclusive upper bounds. A row beyond the first three is reported and skipped; beyond the last one reading ends.
public struct CSVLimits: Hashable, Sendable {
    public var fieldBytes: Int
    public var fieldsPerRow: Int
    public var rowBytes: Int
    public var rows: Int

    public init(fieldBytes: Int = 64 * 1024, fieldsPerRow: Int = 256, rowBytes: Int = 1024 * 1024, rows: Int = 5_000_000) {
        self.fieldBytes = fieldBytes
        self.fieldsPerRow = fieldsPerRow
        self.rowBytes = rowBytes
        self.rows = rows
    }
}

/// What stands between two fields.
public enum CSVSeparator: UInt8, Hashable, Sendable, CaseIterable {
    case semicolon = 0x3B
    case comma = 0x2C
    case tab = 0x09
}
