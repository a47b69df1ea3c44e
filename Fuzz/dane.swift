// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/Dane by scripts/fuzz.

/// No hash function, but as quick and of the right length.
private func mixed(_ bytes: [UInt8], _ length: Int) -> [UInt8] {
    var out = [UInt8](repeating: 1, count: length)
    for (i, byte) in bytes.enumerated() { out[i % length] = out[i % length] &* 31 &+ byte &+ UInt8(truncatingIfNeeded: i) }
    return out
}

private let lent = DaneHashes(sha256: { mixed($0, 32) }, sha512: { mixed($0, 64) })

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDane(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    if let record = try? TlsaRecord(rdata: bytes) { precondition(record.rdata == bytes, "a record keeps its bytes") }
    // Records and certificates are told apart by their first byte; a record of one byte names the certificate before it.
    var records: [TlsaRecord] = []
    var chain: [DaneCertificate] = []
    for piece in bytes.split(separator: 0xFF) {
        if piece.count > 8, let record = try? TlsaRecord(rdata: Array(piece)) {
            records.append(record)
        } else if let first = piece.first {
            let certificate = DaneCertificate(der: [0x30, 1, first], publicKey: [0x30, 2, first, first])
            chain.append(certificate)
            if piece.count == 1 { records.append(named(certificate, first)) }
        }
    }
    let names = DaneNames(tlsaBase: String(decoding: bytes.prefix(40), as: UTF8.self))
    let outcome = Dane.judge(records, chain: chain, names: names, hashes: lent)
    precondition(Dane.judge(records, chain: chain, names: names, hashes: lent) == outcome, "judged twice it is another outcome")
    switch outcome {
    case .authenticated(let usage): precondition(usage == .endEntity && records.contains { $0.usage == 3 }, "nobody is named")
    case .needsNameCheck(let anchors, _):
        precondition(!anchors.isEmpty && records.contains { $0.usage == 2 }, "no authority is named")
        for case .inChain(let place) in anchors { precondition((1..<chain.count).contains(place), "outside of the chain") }
    case .unusable: precondition(records.allSatisfy { UsableTlsa($0) == nil }, "a record was passed over")
    case .mismatch: precondition(records.contains { UsableTlsa($0) != nil }, "nothing could mismatch")
    }
    if let own = chain.first, let record = try? TlsaRecord.own(publicKeySha256: mixed(own.publicKey, 32)) {
        precondition(Dane.judge([record], chain: chain, names: names, hashes: lent) == .authenticated(.endEntity), "not itself")
    }
    return 0
}

private func named(_ certificate: DaneCertificate, _ byte: UInt8) -> TlsaRecord {
    let (usage, selector, matching) = (byte & 3, byte >> 2 & 1, byte >> 3 & 3)
    let subject = selector == 0 ? certificate.der : certificate.publicKey
    let data = matching == 0 ? subject : mixed(subject, matching == 1 ? 32 : 64)
    return TlsaRecord(usage: usage, selector: selector, matching: matching, data: data)
}
