// SPDX-License-Identifier: EUPL-1.2
// Compiled into one module with Sources/Protocols/OpenPgp by scripts/fuzz; Bytes stands below as a module.
import Bytes

/// No hash function, but as quick and of the right length.
private func mixed(_ bytes: [UInt8], _ length: Int) -> [UInt8] {
    var out = [UInt8](repeating: 1, count: length)
    for (i, byte) in bytes.enumerated() { out[i % length] = out[i % length] &* 31 &+ byte &+ UInt8(truncatingIfNeeded: i) }
    return out
}

private let lent = PgpHashes(sha1: { mixed($0, 20) }, sha256: { mixed($0, 32) })

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOpenpgp(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    armor(bytes)
    packets(bytes)
    // What stands in armor is fed as well.
    if let inner = try? ArmorBlock.all(in: bytes), case .armor(let armor) = inner.first { packets(armor.bytes) }
    discovery(bytes)
    return 0
}

private func armor(_ bytes: [UInt8]) {
    if let blocks = try? ArmorBlock.all(in: bytes) {
        var end = 0
        for block in blocks {
            precondition(block.range.lowerBound >= end && block.range.upperBound <= bytes.count, "a block over another")
            end = block.range.upperBound
            if case .cleartext(let message) = block {
                precondition(message.signature.kind == .signature, "signed by something else")
                precondition(
                    !message.signedText.split(separator: 0x0A).contains { $0.suffix(2) == [0x20, 0x0D] }, "blanks are left")
            }
        }
    }
    for checksum in [false, true] {
        let read = try? Armor(Armor.write(.message, bytes, checksum: checksum))
        precondition(
            read?.bytes == bytes && read?.checksum == (checksum ? .right : .absent), "written and read it is another block")
    }
}

private func packets(_ bytes: [UInt8]) {
    let message = try? PgpMessage(bytes)
    precondition((try? PgpMessage(bytes)) == message, "read twice it is another message")
    if case .encrypted(let encryption) = message {
        precondition(encryption.bytes <= bytes.count, "more ciphertext than bytes")
        for recipient in encryption.recipients {
            precondition(
                (recipient.fingerprint == nil) == (encryption.container == .modificationDetection || recipient.keyId == nil)
                    || encryption.isLibrePgp, "a recipient of another version")
        }
    }
    guard let certificates = try? PgpCertificate.all(bytes, hashes: lent) else { return }
    precondition(!certificates.isEmpty, "no key")
    var end = 0
    for certificate in certificates {
        precondition(certificate.range.lowerBound >= end && certificate.range.upperBound <= bytes.count, "a key over another")
        end = certificate.range.upperBound
        for key in certificate.encryptionKeys(at: 1_800_000_000) {
            precondition(key.algorithm.encrypts && !key.isRevoked && !certificate.primary.isRevoked, "a key that cannot encrypt")
        }
        for userId in certificate.userIds {
            precondition(userId.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }, "it breaks a line")
            guard let address = userId.address else { continue }
            precondition(address.utf8.count { $0 == 0x40 } == 1 && userId.names(address), "no address")
        }
    }
}

extension PgpEncryption {
    fileprivate var isLibrePgp: Bool { if case .librePgp = container { true } else { false } }
}

private func discovery(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    precondition(Base64.decode(Base64.encode(bytes)) == bytes, "written and read it is something else")
    precondition(ZBase32.encode(bytes).utf8.count == (bytes.count * 8 + 4) / 5, "letters are missing")
    if let place = Wkd(address: text, hashes: lent) {
        precondition(place.hash.utf8.count == 32, "a hash of another length")
        precondition(place.direct.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x40 && $0 != 0x23 }, "another address")
    }
    if let server = Vks(host: text) { precondition(!server.host.contains("/"), "a server that leads elsewhere") }
    let policy = WkdPolicy(bytes)
    precondition(WkdPolicy(Array(policy.text.utf8)) == policy, "written and read it is another policy")
    if let header = try? Autocrypt(bytes) {
        precondition(header.field.count <= Autocrypt.longest, "a field without limit")
        precondition((try? Autocrypt(Array(header.field.dropFirst(10)))) == header, "written and read it is another field")
    }
}
