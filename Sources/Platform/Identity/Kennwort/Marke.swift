// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Foundation

/// Random tokens and their stored form. What lies in the database cannot be used as a token.
enum Marke {
    static func neu() -> String { Hex.text(SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }) }

    static func hash(_ marke: String) -> String { Hex.text(Array(SHA256.hash(data: Data(marke.utf8)))) }
}
