// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/AuthenticationResults by scripts/fuzz.

private func clipped(_ results: AuthenticationResults) -> Bool {
    let texts = [results.id] + results.results.flatMap { [$0.comment ?? "", $0.reason ?? ""] + $0.properties.map(\.value) }
    let words = results.results.flatMap { [$0.method, $0.result] + $0.properties.flatMap { [$0.type, $0.name] } }
    return texts.contains { $0.utf8.count > AuthenticationResults.longestText } || words.contains { $0.utf8.count > 64 }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAuthres(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let field = Array("authentication-results:".utf8) + bytes
    guard let results = try? AuthenticationResults(bytes[...]) else {
        // What cannot be read and holds our name must go, however it is cut.
        let own = "mx.stadt.example"
        let lower = String(decoding: bytes, as: UTF8.self).lowercased()
        if (try? AuthenticationResults.id(of: bytes[...])) == nil, lower.utf8.count == bytes.count, lower.contains(own) {
            precondition(AuthenticationResults.forged([field[...]], ownId: own) == [0], "a forgery stays")
        }
        return 0
    }
    precondition(!results.id.isEmpty || bytes.contains(0x22), "nobody speaks")
    let visible = results.id.filter { !$0.isWhitespace }
    if !visible.isEmpty, visible.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
        precondition(AuthenticationResults.forged([field[...]], ownId: visible.uppercased()) == [0], "ours is not seen")
    }
    guard !results.id.isEmpty, !clipped(results) else { return 0 }
    guard let written = try? results.field(utf8: true) else { preconditionFailure("what was read cannot be written") }
    for line in written.split(separator: 0x0A) {
        precondition(line.last == 0x0D && line.count <= 999 && !line.dropLast().contains(0x0D), "a line is not fit for the wire")
    }
    let value = written.drop { $0 != 0x3A }.dropFirst()
    precondition((try? AuthenticationResults(value)) == results, "written and read again it is another field")
    guard let ascii = try? results.field(utf8: false) else { preconditionFailure("what was read cannot be written") }
    precondition(ascii.allSatisfy { $0 < 0x80 }, "more than 7 bits")
    return 0
}
