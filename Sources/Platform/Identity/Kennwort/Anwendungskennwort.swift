// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Foundation

/// A password that the server invents: 120 random bits. Nobody can guess it, so it is stored as a plain SHA-256 and checked in
/// microseconds; Argon2id, which protects what people invent, would cost a network drive seconds for every folder.
enum Anwendungskennwort {
    /// Letters and digits that nobody mistakes for one another when reading them off a screen.
    private static let zeichen = Array("abcdefghijkmnpqrstuvwxyz23456789".utf8)
    private static let laenge = 24

    /// In groups of four, such as `k7hm-…`.
    static func neu() -> String {
        let bytes = SymmetricKey(size: SymmetricKeySize(bitCount: laenge * 8)).withUnsafeBytes { Array($0) }
        let text = String(decoding: bytes.map { zeichen[Int($0) % zeichen.count] }, as: UTF8.self)
        return stride(from: 0, to: laenge, by: 4).map { String(text.dropFirst($0).prefix(4)) }.joined(separator: "-")
    }

    /// What is stored. Hyphens, spaces and capital letters do not count: passwords get typed.
    static func hash(_ kennwort: String) -> String? {
        let bytes = kennwort.lowercased().utf8.filter { zeichen.contains($0) }
        guard bytes.count == laenge, kennwort.utf8.count <= 2 * laenge else { return nil }
        return Hex.text(Array(SHA256.hash(data: Data("anwendung:".utf8) + bytes)))
    }
}
