// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/Xdomea by scripts/fuzz; XmlTree stands below as a module.
import XmlTree

private let limits = XmlLimits(bytes: 16_384, depth: 40, elements: 800, attributes: 8)

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXdomea(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    _ = Nachrichtenname(String(decoding: bytes, as: UTF8.self))
    guard let message = try? XdomeaNachricht.lesen(bytes, grenzen: limits) else { return 0 }
    for version in [XdomeaVersion.v30, .v31, .v40] {
        // Not every version can say everything; what it says must be read as the same again.
        guard let written = try? message.schreiben(version) else { continue }
        guard let again = try? XdomeaNachricht.lesen(written) else { preconditionFailure("written and not readable") }
        precondition((try? again.schreiben(version)) == written, "read and written again it is different")
    }
    return 0
}
