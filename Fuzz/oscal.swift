// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with the readers of Sources/Protocols/Oscal by scripts/fuzz; JsonTree stands below as a module.
import JsonTree

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOscal(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    var limits = OscalLimits()
    limits.json = JsonLimits(bytes: 3_000, depth: 12, values: 400)
    limits.controls = 20
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    guard let value = try? JsonValue(bytes: bytes, limits: limits.json) else { return 0 }
    limits.json.bytes = .max
    guard let again = try? JsonValue(bytes: value.bytes, limits: limits.json) else {
        preconditionFailure("what was written cannot be read")
    }
    precondition(again == value, "written and read again it is another value")
    precondition(value.means(again), "equal values mean the same")
    precondition(
        (try? JsonValue(bytes: Array(value.line.utf8), limits: limits.json)) == value, "written in one line it is another value")
    if let catalog = try? OscalCatalog(value, limits: limits) {
        precondition(catalog.controls.count <= limits.controls, "more controls than allowed")
        precondition(Set(catalog.controls.map(\.id)).count == catalog.controls.count, "two controls of one identifier")
    }
    return 0
}
