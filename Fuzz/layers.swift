// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/CryptoLayers by scripts/fuzz; MimeStructure stands below it.
import MimeStructure

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLayers(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    var limits = LayerLimits()
    (limits.mime.parts, limits.mime.depth, limits.mime.fields, limits.layers) = (50, 5, 100, 5)
    if let layers = try? LayerFinder.layers(in: bytes, limits: limits) {
        precondition(layers.count <= limits.layers, "more layers than allowed")
        precondition(
            layers.count == 1 || layers.allSatisfy { $0.placement != .whole || isBroken($0) }, "two layers are the whole")
        for layer in layers { check(layer, bytes) }
    }
    var end = 0
    for block in InlinePgp.blocks(in: bytes[...]) {
        precondition(block.range.lowerBound >= end && bytes[block.range].starts(with: Array("-----BEGIN PGP ".utf8)), "no block")
        end = block.range.upperBound
    }
    building(bytes)
    return 0
}

private func isBroken(_ layer: CryptoLayer) -> Bool {
    if case .broken = layer.kind { true } else { false }
}

private func check(_ layer: CryptoLayer, _ bytes: [UInt8]) {
    precondition(layer.part.range.upperBound <= bytes.count)
    precondition(!layer.coversAll || layer.placement != .inside, "covers all between foreign parts")
    switch layer.kind {
    case .signed(let signature):
        precondition(layer.part.body.contains(signature.signed.lowerBound), "signed bytes outside the part")
        precondition(signature.signed.upperBound <= signature.signature.range.lowerBound, "a signature over itself")
        precondition(!layer.part.isAmbiguous, "a layer in doubt")
    case .pgpEncrypted(let data): precondition(layer.part.range.contains(data.range.lowerBound))
    case .inlinePgp(let blocks): precondition(!blocks.isEmpty)
    case .smime, .broken: break
    }
}

/// Whatever may be signed is found again as it was.
private func building(_ bytes: [UInt8]) {
    guard let built = try? Smime.multipartSigned(bytes, p7s: bytes, micalg: "sha-256", boundary: "=_grenze") else { return }
    guard let layer = try? LayerFinder.layers(in: built).first, case .signed(let signature) = layer.kind else {
        // A header of its own may pass limits or be nested too deep; the bytes are the caller's.
        return
    }
    precondition(Array(built[signature.signed]) == bytes, "other bytes are signed")
    precondition((try? signature.signature.content(of: built[...]).bytes) == bytes, "another signature")
}
