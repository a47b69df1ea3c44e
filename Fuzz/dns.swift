// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/DnsData by scripts/fuzz.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDns(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    if let (name, rest) = try? DnsName.read(bytes[...]) {
        precondition(name.utf8.count <= 253, "a name longer than any")
        precondition(rest.endIndex == bytes.endIndex, "the rest is not the end")
        precondition(name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "a name with bytes of no host")
        precondition(name == name.lowercased(), "capital letters are left")
    }
    if let record = try? MxRecord(rdata: bytes) {
        precondition(bytes.count >= 3 && record.preference == UInt16(bytes[0]) << 8 | UInt16(bytes[1]), "another preference")
    }
    if let text = try? TxtRecord.text(rdata: bytes) {
        // A byte that is no UTF-8 becomes a sign of three.
        precondition(text.utf8.count <= 3 * bytes.count, "more text than there was")
    }
    if let address = try? IpAddress(rdata: bytes) {
        precondition(address.isVersion6 == (bytes.count == 16), "the version is another one")
    }
    return 0
}
