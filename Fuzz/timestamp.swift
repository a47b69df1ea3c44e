// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/TimeStamp by scripts/fuzz; Asn1 and its library stand below.

private let question = TimeStampRequest(MessageImprint(.sha256, [UInt8](repeating: 7, count: 32)), nonce: [1, 2, 3])

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTimestamp(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    if let token = try? TimeStampToken(bytes) {
        precondition(token.der == bytes, "a token keeps its bytes")
        precondition(token.imprint.hash.count == token.imprint.algorithm.length, "a hash of another length")
    }
    if let token = try? TimeStampResponse.token(bytes, answering: question) {
        precondition(token.imprint == question.imprint, "a stamp over something else")
    }
    // What we ask is readable whatever the hash.
    let hash = Array((bytes + [UInt8](repeating: 0, count: 64)).prefix(64))
    let asked = try? TimeStampRequest(MessageImprint(.sha512, hash), nonce: Array(bytes.prefix(20))).der()
    precondition(asked != nil, "not written")
    return 0
}
