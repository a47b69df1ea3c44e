// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/CSV by scripts/fuzz.

private func records(_ pieces: [ArraySlice<UInt8>], separator: CSVSeparator? = nil) -> [CSVRecord]? {
    var result: [CSVRecord] = []
    var reader = CSVReader(separator: separator, limits: CSVLimits(fieldBytes: 40, fieldsPerRow: 8, rowBytes: 120, rows: 50))
    do throws(CSVError) {
        for piece in pieces { result += try reader.feed(piece) }
        return result + (try reader.finish())
    } catch {
        return nil
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let step = Int(bytes[0] % 5) + 1
    let cut = stride(from: 1, to: count, by: step).map { bytes[$0..<min($0 + step, count)] }
    let whole = records([bytes[1...]])
    precondition(whole == records(cut), "records depend on the cut")

    let writer = CSVWriter(separator: .comma, guardsFormulas: false)
    for case .row(let row) in whole ?? [] where !row.fields.isEmpty {
        let again = records([writer.row(row.fields)[...]], separator: .comma)
        precondition(again == [.row(CSVRow(line: 1, fields: row.fields))], "written and read again it is another row")
    }
    return 0
}
