// SPDX-License-Identifier: EUPL-1.2
internal import Crypto
internal import Foundation

/// Random tokens and their stored form. What lies in the database cannot be used as a token.
enum Marke {
    static func neu() -> String { hex(SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }) }

    static func hash(_ marke: String) -> String { hex(Array(SHA256.hash(data: Data(marke.utf8)))) }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }.joined()
    }
}
