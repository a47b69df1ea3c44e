// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/MailTrace by scripts/fuzz.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTrace(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let header = TraceHeader(bytes[...])
    precondition(header.loops == (header.stations >= 50), "a loop that is none")
    _ = NoAutoReply.reasons(header, envelopeSender: "a@b.example")
    let text = String(decoding: bytes.prefix(400), as: UTF8.self)
    for utf8 in [false, true] {
        let field = ReceivedField(
            client: .init(greeting: text, name: text, address: text), by: text, transport: MailTransport(tls: true, utf8: utf8),
            tls: .init(version: text, cipher: text), id: text, recipients: [text], date: text
        ).bytes
        let lines = field.split(separator: 0x0A)
        precondition(lines.allSatisfy { $0.last == 0x0D && $0.count <= 999 && !$0.dropLast().contains(0x0D) }, "a line breaks")
        precondition(lines.dropFirst().allSatisfy { $0.first == 0x09 && $0.count > 2 }, "a line begins a field of its own")
        precondition(utf8 || field.allSatisfy { $0 < 0x80 }, "more than 7 bits")
        // Fed back it is one field, whatever the other side called itself.
        let back = TraceHeader((field + Array("Subject: x\r\n\r\n".utf8))[...])
        precondition(back.stations == 1 && back.fields.count == 2, "the other side wrote a field")
        precondition(field.count { $0 == 0x28 } == field.count { $0 == 0x29 }, "a comment stays open")
    }
    if let path = ReturnPathField.bytes(text) {
        precondition(path.count { $0 == 0x0A } == 1 && path.count { $0 == 0x0D } == 1, "a path breaks the line")
    }
    if let marker = LoopMarker(name: "X-Loop", mark: "0123456789abcdef") {
        precondition(marker.stands(in: TraceHeader((marker.bytes + Array("A:".utf8) + bytes)[...])), "the own marker is not seen")
    }
    return 0
}
