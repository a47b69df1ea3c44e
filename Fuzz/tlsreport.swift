// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/TlsReport by scripts/fuzz; JsonTree stands below as a module.
import JsonTree

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTlsreport(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    if let report = try? TlsReport(bytes) {
        precondition(report.start <= report.end && !report.id.isEmpty, "a report of no time or without id")
        precondition((try? TlsReport(report.json())) == report, "written and read it is another report")
        precondition(report.results.allSatisfy { $0.successes >= 0 && $0.failures >= 0 }, "sessions below zero")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let written = try? JsonValue(bytes: Array(JsonValue.string(text).line.utf8), limits: JsonLimits(depth: 1))
    precondition(written?.text?.unicodeScalars.elementsEqual(text.unicodeScalars) == true, "written and read it is another text")
    if let record = try? TlsReportRecord(bytes) {
        precondition((try? TlsReportRecord(Array(record.text.utf8))) == record, "written and read it is another record")
    }
    if let mail = try? TlsReportMail(domain: text, submitter: text, reportId: text, start: 0, end: 1) {
        let lines = [mail.subject] + mail.fields.map(\.value)
        precondition(lines.allSatisfy { $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } }, "a field can break a line")
    }
    if let time = InternetTime.read(text), InternetTime.writable.contains(time) {
        precondition(InternetTime.read(InternetTime.text(time)) == time, "written and read it is another time")
    }
    return 0
}
