// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with the readers of Sources/Protocols/Oscal by scripts/fuzz.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOscal(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    var limits = OscalLimits()
    limits.bytes = 3_000
    limits.depth = 12
    limits.values = 400
    limits.controls = 20
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    guard let value = try? OscalJson(bytes: bytes, limits: limits) else { return 0 }
    limits.bytes = .max
    guard let again = try? OscalJson(bytes: value.bytes, limits: limits) else {
        preconditionFailure("what was written cannot be read")
    }
    precondition(again == value, "written and read again it is another value")
    precondition(value.means(again), "equal values mean the same")
    if let catalog = try? OscalCatalog(value, limits: limits) {
        precondition(catalog.controls.count <= limits.controls, "more controls than allowed")
        precondition(Set(catalog.controls.map(\.id)).count == catalog.controls.count, "two controls of one identifier")
    }
    return 0
}
