// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/ClamdProtocol by scripts/fuzz.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzClamd(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let reply = ClamdReply(bytes)
    // Nothing but these words means that the file is clean.
    let line = bytes.prefix { $0 != 0 && $0 != 0x0A }
    precondition((reply == .clean) == line.elementsEqual("stream: OK".utf8), "clean without being said so")
    if case .found(let name) = reply { precondition(!name.isEmpty, "a virus without a name") }
    if let address = ClamdAddress(String(decoding: bytes, as: UTF8.self)) {
        precondition(ClamdAddress(address.description) == address, "written and read it is another address")
    }
    return 0
}
