// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/MimeStructure by scripts/fuzz.

private let marke: [UInt8] = Array("X-Neu: 1\r\n".utf8)

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMime(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    var limits = MimeLimits()
    (limits.parts, limits.depth, limits.fields, limits.headerBytes) = (50, 5, 100, 4096)
    editing(bytes, limits)
    writing(bytes)
    coding(bytes)
    if let root = try? MimePart.read(bytes, limits: limits) {
        precondition((try? MimePart.read(bytes, limits: limits)) == root, "read twice it is another message")
        precondition(root.range == bytes.indices && root.all.count <= limits.parts, "more parts than allowed")
        check(root)
        sevenBit(bytes, limits)
    }
    for word in [EncodedWordReader.read(bytes).text, ParameterizedValue(bytes).text("name")?.text ?? ""] {
        precondition(word.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }, "a text of more than one line")
    }
    return 0
}

private func check(_ part: MimePart) {
    let header = part.header
    var position = header.range.lowerBound
    for field in header.fields {
        precondition(field.range.lowerBound == position && field.range.upperBound > position, "fields have gaps")
        precondition(!field.value.contains(0x0A), "an unfolded value has lines")
        position = field.range.upperBound
    }
    precondition(position == header.range.upperBound && header.range.lowerBound >= part.range.lowerBound)
    precondition(part.body == header.bodyStart..<part.range.upperBound && header.bodyStart >= position)
    position = part.preamble?.upperBound ?? part.body.lowerBound
    for child in part.children {
        precondition(child.range.lowerBound >= position && child.range.upperBound <= part.body.upperBound, "parts overlap")
        position = child.range.upperBound
        check(child)
    }
    if let epilogue = part.epilogue {
        precondition(epilogue.lowerBound >= position && epilogue.upperBound == part.body.upperBound)
    }
}

private func editing(_ bytes: [UInt8], _ limits: MimeLimits) {
    guard let message = try? RawMessage(bytes, limits: limits) else { return }
    let fields = { (message: RawMessage) in message.header.fields.map { Array(message.bytes[$0.range]) } }
    if let more = try? message.prepending(marke) {
        precondition(Array(more.body) == Array(message.body), "a field in front changed the body")
        precondition(fields(more) == [marke] + fields(message), "a field in front changed others")
    }
    guard let key = message.header.fields.last?.key else { return }
    guard let less = try? message.removing(key) else { preconditionFailure("fewer fields pass no limit") }
    precondition(Array(less.body) == Array(message.body), "a field less changed the body")
    precondition(
        fields(less) == message.header.fields.filter { $0.key != key }.map { Array(message.bytes[$0.range]) },
        "a field less changed others")
    guard let other = try? message.replacing(key, with: marke) else { preconditionFailure("as many fields pass no limit") }
    precondition(Array(other.body) == Array(message.body), "another field changed the body")
}

private func writing(_ bytes: [UInt8]) {
    if let field = try? HeaderWriter.field("X-Feld", bytes), let header = try? MessageHeader(field[...]) {
        let blank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        let value = Array(bytes.drop(while: blank).reversed().drop(while: blank).reversed())
        precondition(header.fields.count == 1 && header.fields[0].value == value, "written and read it is another value")
        precondition(LineReport(field[...]).longestLine <= 998, "a line is too long")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if let field = try? HeaderWriter.field("X-Feld", text: text), let header = try? MessageHeader(field[...]) {
        precondition(header.fields.count == 1 && field.allSatisfy { $0 < 0x80 }, "a text became more than a field")
        let letters = { (text: String) in
            text.unicodeScalars.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{2028}" && $0 != "\u{2029}" }.map(\.value)
        }
        let read = header.fields[0].text
        precondition(letters(read.text) == letters(text) && !read.isLossy, "written and read it is another text")
    }
}

private func coding(_ bytes: [UInt8]) {
    let cut = Int(bytes.first ?? 0) % max(bytes.count, 1)
    for encoding in [TransferEncoding.base64, .quotedPrintable] {
        guard let whole = try? TransferDecoder.decode(bytes[...], encoding, limit: 1 << 20) else {
            preconditionFailure("no limit")
        }
        var (decoder, output) = (try? TransferDecoder(encoding, limit: 1 << 20), [UInt8]())
        try? decoder?.feed(bytes[..<cut], into: &output)
        try? decoder?.feed(bytes[cut...], into: &output)
        try? decoder?.finish(into: &output)
        precondition(output == whole.bytes && decoder?.isDamaged == whole.isDamaged, "cut elsewhere it is other content")
        let coded = encoding == .base64 ? TransferEncoder.base64(bytes[...]) : TransferEncoder.quotedPrintable(bytes[...])
        let report = LineReport(coded[...])
        precondition(report.isSevenBit && !report.isFragile && report.longestLine <= 76, "written unfit for transport")
        let back = try? TransferDecoder.decode(coded[...], encoding, limit: 1 << 20)
        precondition(back?.bytes == bytes && back?.isDamaged == false, "written and read it is other content")
    }
    let lines = LineEnds.canonical(bytes)
    precondition(!LineReport(lines[...]).hasBareLineEnd && LineEnds.canonical(lines) == lines, "line ends are not settled")
}

private func sevenBit(_ bytes: [UInt8], _ limits: MimeLimits) {
    for need in [SevenBit.Need.transport, .signing] {
        guard let conversion = try? SevenBit.convert(bytes, for: need, limits: limits) else { continue }
        guard conversion.refused.isEmpty else { continue }
        precondition(LineReport(conversion.bytes[...]).isSevenBit, "what is called 7bit is not")
        guard let after = try? contents(conversion.bytes), let before = try? contents(bytes) else {
            preconditionFailure("it can no longer be read")
        }
        precondition(before == after, "a leaf has other content")
    }
}

private func contents(_ bytes: [UInt8]) throws -> [[UInt8]] {
    func leaves(_ part: MimePart) throws -> [[UInt8]] {
        if let message = try part.embeddedMessage(in: bytes[...]) { return try leaves(message) }
        if part.isMultipart { return try part.children.flatMap(leaves) }
        if case .unknown = part.encoding { return [Array(bytes[part.body])] }
        return [try part.content(of: bytes[...]).bytes]
    }
    return try leaves(MimePart.read(bytes))
}
