// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/MailDnsRecords by scripts/fuzz.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDnsRecords(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let text = String(decoding: bytes, as: UTF8.self)
    if let record = try? SpfRecord(text) {
        precondition((try? SpfRecord(record.text)) == record, "SPF written and read again is another one")
        precondition(record.lookups <= record.terms.count && record.text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }, "no record")
    }
    if let reading = try? DmarcRecord.read(text), let again = try? DmarcRecord.read(reading.record.text) {
        precondition(again.record == reading.record && again.invalid.isEmpty, "DMARC written and read again is another one")
    }
    if let record = try? TlsReportRecord(text) {
        precondition((try? TlsReportRecord(record.text)) == record, "TLSRPT written and read again is another one")
    }
    if let record = try? MtaStsRecord(text) {
        precondition((try? MtaStsRecord(record.text)) == record, "MTA-STS written and read again is another one")
    }
    if let record = try? TxtRecord(name: "a.example", text: text) {
        precondition(
            record.strings.joined().elementsEqual(text.utf8) && record.strings.allSatisfy { $0.count <= 255 }, "other strings")
        precondition(record.zoneLine().utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }, "a line of a zone file that breaks")
    }
    if let record = try? TxtRecord(name: text, text: "") {
        precondition(record.name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3B }, "a name that breaks the line")
    }
    return 0
}
