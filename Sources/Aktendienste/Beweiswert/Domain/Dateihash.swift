// SPDX-License-Identifier: EUPL-1.2
import Dispatch
import Foundation
import Zip

/// Size, ZIP checksum and hashes of a file, read once.
struct Dateihash: Sendable {
    let groesse: UInt64
    let pruefsumme: UInt32
    let hash: Hashwerte

    static func von(_ pfad: String) async throws -> Dateihash {
        try await imFaden {
            var (hash, crc, groesse) = (Hashrechner(), ZipChecksum(), UInt64(0))
            try stuecke(pfad) { stueck in
                hash.add(stueck)
                crc.add([UInt8](stueck)[...])
                groesse += UInt64(stueck.count)
            }
            return Dateihash(groesse: groesse, pruefsumme: crc.value, hash: hash.fertig())
        }
    }

    static func stuecke(_ pfad: String, _ nimm: (Data) throws -> Void) throws {
        let datei = try FileHandle(forReadingFrom: URL(fileURLWithPath: pfad))
        defer { try? datei.close() }
        while let stueck = try datei.read(upToCount: 1 << 20), !stueck.isEmpty { try nimm(stueck) }
    }
}

/// Disk work that must not hold up the cooperative threads.
func imFaden<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(with: Result { try body() }) }
    }
}
