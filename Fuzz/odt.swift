// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/OdtTemplate by scripts/fuzz.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOdt(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    guard let names = try? OdtTemplate.names(bytes) else { return 0 }
    let empty = Dictionary(uniqueKeysWithValues: names.map { ($0, "") })
    guard let filled = try? OdtTemplate.fill(bytes, empty) else { preconditionFailure("what was found is not filled") }
    precondition(filled.count <= bytes.count, "empty values made it longer")
    precondition(bytes.filter { $0 == 0x3C }.count == filled.filter { $0 == 0x3C }.count, "a tag was lost")
    if names.isEmpty { precondition(filled == bytes, "nothing to fill and yet changed") }
    return 0
}
