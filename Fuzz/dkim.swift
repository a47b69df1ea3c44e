// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/Dkim by scripts/fuzz.

/// FNV-1a: enough to tell bytes apart.
private struct ToyHash: DkimHash {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325
    init() {}
    mutating func update(_ bytes: ArraySlice<UInt8>) { for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 } }
    mutating func finish() -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
}

private func toySignature(_ bytes: [UInt8]) -> [UInt8] {
    var hash = ToyHash()
    hash.update(bytes[...])
    return hash.finish()
}

private func canonical(_ bytes: [UInt8], _ kind: DkimCanonicalization, cut: Int) -> [UInt8] {
    var (canonicalizer, out) = (DkimBodyCanonicalizer(kind), [UInt8]())
    canonicalizer.feed(bytes[..<cut]) { out += $0 }
    canonicalizer.feed(bytes[cut...]) { out += $0 }
    canonicalizer.finish { out += $0 }
    precondition(canonicalizer.length == out.count, "the length is another one")
    return out
}

private func checks(_ message: [UInt8], cut: Int) -> [Result<DkimCheck, DkimError>]? {
    do {
        var verifier = DkimVerifier<ToyHash>()
        try verifier.feed(message[..<cut])
        try verifier.feed(message[cut...])
        return try verifier.finish()
    } catch { return nil }
}

private func signed(_ message: [UInt8], _ signings: [DkimSigning]) -> [UInt8]? {
    do {
        var signer = DkimSigner<ToyHash>(signings)
        try signer.feed(message[...])
        return try signer.finish().flatMap { $0.field(signature: toySignature($0.bytesToSign)) } + message
    } catch { return nil }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDkim(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let cut = bytes.isEmpty ? 0 : Int(bytes[0]) % (bytes.count + 1)
    for kind in DkimCanonicalization.allCases {
        let once = canonical(bytes, kind, cut: cut)
        precondition(once == canonical(bytes, kind, cut: 0), "cut elsewhere it is another body")
        precondition(canonical(once, kind, cut: 0) == once, "the canonical form is none")
        precondition(once.isEmpty || once.suffix(2).elementsEqual([0x0D, 0x0A]), "a body that does not end")
    }
    if let key = try? DkimKey(record: bytes) { precondition(key.publicKey.count <= DkimKey.longest, "a key without limit") }
    precondition(checks(bytes, cut: cut) == checks(bytes, cut: 0), "cut elsewhere the checks are others")
    for kind in DkimCanonicalization.allCases {
        let signings = DkimAlgorithm.allCases.compactMap {
            try? DkimSigning(
                domain: "stadt.example", selector: "s1", algorithm: $0, time: 1, expires: 2, header: kind, body: kind)
        }
        guard let message = signed(bytes, signings) else { continue }
        guard let results = checks(message, cut: 0), results.count >= 2 else { preconditionFailure("signed, but not found") }
        for (result, signing) in zip(results, signings) {
            guard case .success(let check) = result, check.bodyFault == nil else {
                preconditionFailure("our own signature is bad")
            }
            precondition(check.signature.algorithm == signing.algorithm, "signatures in another order")
            let wanted = toySignature(check.signedBytes)
            precondition(check.signature.signature == wanted, "what is checked is not what was signed")
        }
        // An author's field on top is seen, because one more than there is was signed.
        let forged = Array("From: x@y.example\r\n".utf8) + message
        guard case .success(let check)? = checks(forged, cut: 0)?.first else { preconditionFailure("the signature is gone") }
        precondition(check.signature.signature != toySignature(check.signedBytes), "a forged author passes")
    }
    return 0
}
