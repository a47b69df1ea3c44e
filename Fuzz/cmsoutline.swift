// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/CmsOutline by scripts/fuzz.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCmsoutline(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    if let outline = try? CmsOutline(bytes) {
        precondition((try? CmsOutline(bytes)) == outline, "read twice it is another outline")
        precondition(outline.certificates.allSatisfy { $0.upperBound <= count }, "a certificate outside of the blob")
        precondition((outline.contentBytes ?? 0) <= count, "more content than bytes")
        precondition((outline.integrity == .authenticated) == (outline.kind == .authEnveloped), "authenticated without a code")
        precondition(outline.integrity == .none || outline.cipher?.authenticates == true, "authenticated by a cipher that cannot")
        let encrypted = outline.kind == .enveloped || outline.kind == .authEnveloped
        precondition(encrypted == !outline.recipients.isEmpty && encrypted == (outline.cipher != nil), "encrypted for nobody")
        // Nothing may follow, and nothing may be missing.
        precondition((try? CmsOutline(bytes + [0])) == nil && (try? CmsOutline(Array(bytes.dropLast()))) == nil, "another end")
    }
    if let list = try? SmimeCapabilities.read(bytes) {
        precondition(list.allSatisfy { ObjectIdentifier.bytes($0.oid) != nil }, "an identifier that cannot be written")
        let ciphers = list.map { CmsCipher(oid: $0.oid) }
        let written = try? SmimeCapabilities.read(SmimeCapabilities.write(ciphers))
        precondition(written?.map { CmsCipher(oid: $0.oid) } == ciphers, "written and read it is another list")
    }
    if let dotted = ObjectIdentifier.dotted(bytes[...]) {
        precondition(ObjectIdentifier.bytes(dotted) == bytes, "written and read it is another identifier")
    }
    return 0
}
