// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/MtaSts by scripts/fuzz.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMtasts(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    if let policy = try? StsPolicy(bytes) {
        precondition((0...StsPolicy.longestAge).contains(policy.maxAge), "a policy without end")
        precondition(policy.mode == .none || !policy.mx.isEmpty, "a policy that names no one")
        precondition((try? StsPolicy(Array(policy.text.utf8))) == policy, "written and read it is another policy")
        for pattern in policy.mx where policy.mode != .none {
            let host = pattern.wildcard ? "a.\(pattern.domain)" : pattern.domain
            // A wildcard of the longest name has no room for a label.
            precondition(policy.matches(host) || host.utf8.count > 253, "a named host is refused")
            precondition(!MxPatternProbe.reachesFurther(pattern), "an asterisk stands for more than one label")
        }
    }
    if let record = try? StsRecord(bytes) {
        precondition((try? StsRecord(Array(record.text.utf8))) == record, "written and read it is another record")
    }
    let lines = bytes.split(separator: 0x0A).map(Array.init)
    if let only = try? StsRecord.only(among: lines) { precondition(!only.id.isEmpty, "a record without id") }
    if let place = StsLocation(domain: String(decoding: bytes.prefix(300), as: UTF8.self)) {
        precondition(!place.domain.contains("/") && !place.domain.contains("@"), "an address that leads elsewhere")
    }
    return 0
}

private enum MxPatternProbe {
    static func reachesFurther(_ pattern: MxPattern) -> Bool {
        pattern.matches("a.b.\(pattern.domain)") || (pattern.wildcard && pattern.matches(pattern.domain))
    }
}
