// SPDX-License-Identifier: EUPL-1.2
internal import Crypto
internal import Dkim

/// SHA-256, as all of DKIM and ARC uses it.
struct Dkimsumme: DkimHash {
    private var summe = SHA256()
    mutating func update(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBytes { summe.update(bufferPointer: $0) } }
    mutating func finish() -> [UInt8] { Array(summe.finalize()) }
}
