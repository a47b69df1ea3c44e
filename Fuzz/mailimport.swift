// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/MailImport by scripts/fuzz.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMailImport(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    var limits = MailLimits()
    limits.decodedBytes = 1 << 20
    limits.parts = 50
    limits.depth = 5
    guard let mail = try? MailImport.read(bytes, limits: limits) else { return 0 }
    precondition((try? MailImport.read(bytes, limits: limits)) == mail, "read twice it is another mail")
    precondition(mail.attachments.count <= limits.parts, "more parts than allowed")
    precondition(mail.attachments.reduce(0) { $0 + $1.bytes.count } <= limits.decodedBytes, "more bytes than allowed")
    let fields = [mail.subject, mail.messageID, mail.from?.name, mail.from?.address] + mail.attachments.map(\.name)
    for scalar in fields.compactMap(\.self).flatMap(\.unicodeScalars) {
        precondition(scalar.value >= 0x20 && scalar.value != 0x7F, "a field can break a line")
    }
    for name in mail.attachments.compactMap(\.name) {
        precondition(!name.isEmpty && !name.hasPrefix(".") && !name.contains("/") && !name.contains("\\"), "a name with folders")
    }
    return 0
}
