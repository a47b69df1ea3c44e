// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/HeaderProtection by scripts/fuzz; MimeStructure stands below it.
import MimeStructure

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzHeaderProtection(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    var limits = MimeLimits()
    (limits.parts, limits.depth, limits.fields, limits.headerBytes) = (50, 5, 100, 4096)
    // The first empty line parts what is outside from what is inside.
    guard let outer = try? MessageHeader(bytes[...], limits: limits) else { return 0 }
    reading(outer, bytes, limits)
    for policy in [ConfidentialityPolicy.baseline, .noConfidentiality, .subject("Außen")] {
        for legacy in [false, true] { writing(bytes, policy, legacy, limits) }
    }
    let ranges = LegacyDisplay.ranges(in: bytes, mediaType: "text/html")
    precondition(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, "elements overlap")
    return 0
}

private func reading(_ outer: MessageHeader, _ bytes: [UInt8], _ limits: MimeLimits) {
    let payload = Array(bytes[outer.bodyStart...])
    for isEncrypted in [false, true] {
        guard let message = try? ProtectedMessage.read(outer: outer, payload: payload, isEncrypted: isEncrypted, limits: limits)
        else { continue }
        precondition(isEncrypted || message.fields.allSatisfy { !$0.isConfidential }, "confidential without encryption")
        precondition(
            message.scheme != .none || (message.fields.isEmpty && message.fromMismatch == nil), "protection without a scheme")
        guard let restored = try? message.restored(from: bytes, payload: payload, limits: limits),
            let again = try? RawMessage(restored)
        else { continue }
        precondition(!again.header.contains("HP-Outer"), "the list of the outer fields is left")
        precondition(
            message.legacyDisplay.isEmpty == false || again.body.elementsEqual(payload[message.content.body]), "another body")
    }
}

private func writing(_ bytes: [UInt8], _ policy: ConfidentialityPolicy, _ legacy: Bool, _ limits: MimeLimits) {
    guard let before = try? MessageHeader(bytes[...], limits: limits),
        let written = try? HeaderProtector.forEncryption(bytes, policy: policy, legacyDisplay: legacy, limits: limits)
    else { return }
    guard let outer = try? MessageHeader((written.outerFields + [0x0D, 0x0A])[...]),
        let message = try? ProtectedMessage.read(outer: outer, payload: written.payload, isEncrypted: true)
    else { preconditionFailure("it can no longer be read") }
    precondition(message.scheme == .standard(isMeantConfidential: true), "the mark is not read")
    precondition(message.fields.filter(\.isConfidential).map(\.name) == written.confidential, "others are confidential")
    for field in message.fields {
        precondition(before.all(field.name).contains { $0.value == field.value }, "a field nobody wrote")
    }
    precondition(!outer.contains("bcc") && !outer.contains("content-type"), "outside is what must not be")
    if !legacy {
        precondition(written.payload.suffix(bytes.count - before.bodyStart) == bytes[before.bodyStart...], "another body")
    }
}
