// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
public import Foundation

/// The server's key for tokens that need no row: form tokens and one-time messages.
/// All nodes of an installation share it.
public struct Geheimnis: Sendable {
    private let key: SymmetricKey

    /// - Parameter bytes: at least 32.
    public init(_ bytes: Data) { key = SymmetricKey(data: bytes) }

    /// 32 random bytes as hex, for cookies, codes and links.
    public static func zufall(bytes: Int = 32) -> String {
        SymmetricKey(size: SymmetricKeySize(bitCount: bytes * 8)).withUnsafeBytes { Hex.text($0) }
    }

    /// SHA-256 of a random token, hex; cannot be turned back.
    static func kennung(_ token: String) -> String { Hex.text(SHA256.hash(data: Data(token.utf8))) }

    /// HMAC-SHA-256 over purpose and text, hex.
    public func marke(_ zweck: String, _ text: String) -> String {
        Hex.text(HMAC<SHA256>.authenticationCode(for: Data("\(zweck)\u{0}\(text)".utf8), using: key))
    }

    func stimmt(_ marke: String, _ zweck: String, _ text: String) -> Bool {
        let soll = self.marke(zweck, text)
        guard soll.utf8.count == marke.utf8.count else { return false }
        return zip(soll.utf8, marke.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
