// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/MustacheRenderer by scripts/fuzz.

/// Not in any input that counts, so what it leaves in the output came from the model.
private let mark: UInt8 = 1

private struct Part: Encodable {
    let t = "\u{1}<p>"
    let n: String? = nil
}

private struct Model: Encodable {
    let t = "\u{1}<a href='x'>\u{1}&\""
    let j = true
    let n: String? = nil
    let z = -42
    let o = Part()
    // One element: nested sections over two would double the work with each level.
    let l = [Part()]
    let e: [String] = []
}

private func precondition(_ error: TemplateError, fits sources: [String: String]) {
    guard let source = sources[error.template] else { preconditionFailure("an error names a template that nobody gave") }
    let lines = source.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    precondition((0...lines).contains(error.line), "line \(error.line) of \(lines)")
}

/// Byte by byte: as characters, braces before a combining mark are others.
private func contains(_ text: String, _ bytes: [UInt8]) -> Bool {
    let wanted = Array(text.utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: wanted) }
}

/// No value gets past the escaping unless a template asks for that.
private func preconditionEscaped(_ output: [UInt8], _ input: [UInt8]) {
    let asks = input.contains(UInt8(ascii: "&")) || contains("{{{", input)
    guard !asks, !input.contains(mark) else { return }
    for (byte, next) in zip(output, output.dropFirst()) where byte == mark {
        precondition(next == UInt8(ascii: "&"), "a value is not escaped")
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTemplates(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: data, count: count))
    let parts = input.split(separator: UInt8(ascii: "~"), maxSplits: 2, omittingEmptySubsequences: false)
    let texts = parts.map { String(decoding: $0, as: UTF8.self) }
    let sources = Dictionary(uniqueKeysWithValues: zip(["a", "b", "c"], texts))
    do throws(TemplateError) {
        let library = try TemplateLibrary(sources)
        for error in library.absent { precondition(error, fits: sources) }
        guard let value = try? library.value(of: Model()) else { preconditionFailure("a model cannot be encoded") }
        let once = try library.render("a", value)
        precondition(String(validating: once.bytes, as: UTF8.self) != nil, "the output is not UTF-8")
        let again = try library.render("a", value)
        precondition(again.bytes == once.bytes, "rendered again it is another page")
        if let text = texts.first, !contains("{{", Array(text.utf8)) {
            precondition(once.text == text, "text without tags changed")
        }
        preconditionEscaped(once.bytes, input)
    } catch {
        precondition(error, fits: sources)
    }
    return 0
}
