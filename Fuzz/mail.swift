// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/InternetMessage by scripts/fuzz.

private let absender = try? EmailAddress("portal@stadt.example")
private let kennung = MessageID(left: "1", right: "stadt.example")

/// Undoes quoted-printable, so that not our own code judges itself.
private func decoded(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = body
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "=") else {
            result.append(byte)
            continue
        }
        let two = String(decoding: rest.prefix(2), as: UTF8.self)
        rest = rest.dropFirst(2)
        if two == "\r\n" { continue }
        guard let value = UInt8(two, radix: 16) else { preconditionFailure("= without two hex digits") }
        result.append(value)
    }
    return result
}

private func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMail(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard let absender, let kennung else { preconditionFailure("the fixed parts are fine") }
    let input = String(decoding: UnsafeBufferPointer(start: data, count: count), as: UTF8.self)
    let parts = input.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if let address = try? EmailAddress(input) {
        precondition((try? EmailAddress(address.text)) == address, "an address written and read again is another one")
        precondition(
            address.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3C && $0 != 0x3E }, "an address can break a line")
    }
    let text = parts.count > 1 ? parts[1] : input
    let bytes = InternetMessage(
        id: kennung, date: MessageDate(unixSeconds: 1_767_225_600), from: Mailbox(name: HeaderText(parts[0]), address: absender),
        to: [Mailbox(address: absender)], subject: HeaderText(parts[0]), text: text
    ).bytes
    for line in lines(bytes[...]).dropLast() {
        precondition(line.last == UInt8(ascii: "\r") && line.count <= 999, "a line is too long or ends wrongly")
        precondition(
            line.first != UInt8(ascii: ".") && line.allSatisfy { $0 < 0x80 && $0 != 0 }, "a line is not fit for the wire")
    }
    guard let split = bytes.indices.first(where: { bytes[$0...].starts(with: Array("\r\n\r\n".utf8)) }) else {
        preconditionFailure("a message without a body")
    }
    let names = lines(bytes[..<split]).filter { $0.first != UInt8(ascii: " ") && $0.first != UInt8(ascii: "\t") }
        .map { String(decoding: $0.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).lowercased() }
    precondition(Set(names).count == names.count, "a header stands twice: \(names)")
    precondition(names.allSatisfy { !["bcc", "cc", "reply-to", "sender"].contains($0) }, "the text made a header: \(names)")
    let body = decoded(bytes[(split + 4)...])
    let plain = Array(text.utf8)
    func letters(_ bytes: [UInt8]) -> [UInt8] { bytes.filter { $0 != 0x0A && $0 != 0x0D } }
    precondition(letters(body) == letters(plain), "written and read again it is another text")
    return 0
}
