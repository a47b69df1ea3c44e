// SPDX-License-Identifier: EUPL-1.2

/// The record being read: bytes of all fields in one buffer and where each field ends.
struct RowCollector {
    let limits: CSVLimits
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private(set) var fault: CSVFault.Kind?
    private var quoted = false

    init(limits: CSVLimits) { self.limits = limits }

    private var fieldBytes: Int { bytes.count - (ends.last ?? 0) }

    mutating func append(_ byte: UInt8) {
        guard fault == nil else { return }
        guard fieldBytes < limits.fieldBytes else { return fail(.fieldTooLong(limit: limits.fieldBytes)) }
        guard bytes.count < limits.rowBytes else { return fail(.rowTooLong(limit: limits.rowBytes)) }
        bytes.append(byte)
    }

    mutating func markQuoted() { quoted = true }

    mutating func endField() {
        guard fault == nil else { return }
        guard ends.count < limits.fieldsPerRow else { return fail(.tooManyFields(limit: limits.fieldsPerRow)) }
        ends.append(bytes.count)
    }

    /// The first fault counts; what was gathered is given back at once.
    mutating func fail(_ kind: CSVFault.Kind) {
        guard fault == nil else { return }
        fault = kind
        bytes = []
        ends = []
    }

    /// `nil` for an empty line.
    mutating func take(line: Int) -> CSVRecord? {
        defer {
            bytes.removeAll(keepingCapacity: true)
            ends.removeAll(keepingCapacity: true)
            (fault, quoted) = (nil, false)
        }
        if let fault { return .bad(CSVFault(line: line, kind: fault)) }
        if ends.count <= 1, bytes.isEmpty, !quoted { return nil }
        var fields: [String] = []
        fields.reserveCapacity(ends.count)
        var start = 0
        for end in ends {
            guard let text = String(validating: bytes[start..<end], as: UTF8.self) else {
                return .bad(CSVFault(line: line, kind: .notUTF8))
            }
            fields.append(text)
            start = end
        }
        return .row(CSVRow(line: line, fields: fields))
    }
}
