// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Platform/Documents/Dateityp by scripts/fuzz.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDateityp(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let typ = Dateityp.erkenne(bytes)
    precondition((typ == .leer) == bytes.isEmpty, "empty is a matter of length alone")
    precondition(typ == Dateityp.erkenne(bytes[...]), "another kind for the same bytes")
    if bytes.starts(with: "%PDF-".utf8) { precondition(typ == .pdf, "a PDF is one by its first bytes") }
    // What runs is never let in, whatever it is called.
    if let zugelassen = try? Dateizulassung.nachweise.pruefe(anfang: bytes, name: "nachweis.pdf") {
        precondition(zugelassen == .pdf && typ == .pdf, "taken for a PDF by its name")
    }
    return 0
}
