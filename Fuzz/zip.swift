// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/Zip by scripts/fuzz.

private let limits = ZipLimits(entries: 20, entryBytes: 1 << 20, totalBytes: 1 << 21)

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzZip(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    if let archive = try? ZipArchive(.bytes(bytes), limits: limits) {
        for entry in archive.entries {
            var seen: UInt64 = 0
            let whole = (try? archive.unpack(entry) { seen += UInt64($0.count) }) != nil
            precondition(seen <= entry.size, "more came out than was announced")
            precondition(!whole || seen == entry.size, "less came out, and nobody said so")
            precondition(!entry.name.split(separator: "/").contains(".."), "a name leads out")
        }
    }
    // What we write must be readable, and the same.
    var written: [UInt8] = []
    let writer = ZipWriter { written += $0 }
    let half = count / 2
    let done: Void? = try? {
        try writer.deflate("a") { put in try put(bytes[..<half]) }
        try writer.store("b", Array(bytes[half...]))
        try writer.finish()
    }()
    precondition(done != nil, "not written")
    let again = try? ZipArchive(.bytes(written))
    precondition(again.flatMap { try? $0.content($0.entries[0]) } == Array(bytes[..<half]), "deflated and read it is different")
    precondition(again.flatMap { try? $0.content($0.entries[1]) } == Array(bytes[half...]), "stored and read it is different")
    return 0
}
