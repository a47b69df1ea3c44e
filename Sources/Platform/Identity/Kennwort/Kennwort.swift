// SPDX-License-Identifier: EUPL-1.2
internal import CArgon2
internal import Crypto
internal import Dispatch
internal import Foundation

/// Passwords as Argon2id hashes in the encoded form, which carries its own parameters (RFC 9106).
enum Kennwort {
    // 19 MiB and two passes: the second recommended choice of OWASP, about 20 ms on a server core.
    private static let speicherKiB: UInt32 = 19_456
    private static let durchgaenge: UInt32 = 2
    /// Longer input only costs us time.
    static let laengste = 200
    static let kuerzeste = 12

    static func hash(_ kennwort: String) async throws -> String {
        try await abseits {
            let salz = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
            var ziel = [CChar](repeating: 0, count: 128)
            let code = argon2id_hash_encoded(
                durchgaenge, speicherKiB, 1, kennwort, kennwort.utf8.count, salz, salz.count, 32, &ziel, ziel.count)
            guard code == ARGON2_OK.rawValue else { throw IdentityError.kennwortTechnik(Int(code)) }
            return String(decoding: ziel.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    /// Takes the same time for unknown accounts, which are checked against `attrappe`.
    static func stimmt(_ kennwort: String, _ hash: String?) async throws -> Bool {
        guard kennwort.utf8.count <= laengste else { return false }
        let geprueft = try await abseits {
            argon2id_verify(hash ?? attrappe, kennwort, kennwort.utf8.count) == ARGON2_OK.rawValue
        }
        return geprueft && hash != nil
    }

    /// - Throws: the `IdentityError` that names what is wrong with it.
    static func pruefe(_ kennwort: String, nichtEnthalten: [String]) throws {
        guard kennwort.count >= kuerzeste else {
            throw IdentityError.kennwortZuKurz(mindestens: kuerzeste)
        }
        guard kennwort.utf8.count <= laengste else {
            throw IdentityError.kennwortZuLang(hoechstens: laengste)
        }
        guard Set(kennwort).count >= 5 else { throw IdentityError.kennwortEintoenig }
        for wort in nichtEnthalten where wort.count > 3 && kennwort.lowercased().contains(wort.lowercased()) {
            throw IdentityError.kennwortPersoenlich
        }
    }

    private static let attrappe =
        "$argon2id$v=19$m=19456,t=2,p=1$c2FsenNhbHpzYWx6c2Fseg$HWPx4vm4GCxFiOCcnNvRcCiUeQ7ECvBTU0Yxjx0cg2o"

    private static func abseits<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try body() }) }
        }
    }
}
