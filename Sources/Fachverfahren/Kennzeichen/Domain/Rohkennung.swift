// SPDX-License-Identifier: EUPL-1.2
import Core
import Crypto
import Foundation

/// What a person and a code look like before they are keyed. These forms are what releases before the keying stored,
/// and so must never change.
enum Rohkennung {
    /// Names are compared without case and surplus blanks.
    static func person(name: String, geburtsdatum: Kalendertag) -> String {
        let gleich = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let hash = SHA256.hash(data: Data("\(gleich)|\(geburtsdatum.iso)".utf8))
        return Hex.text(hash.prefix(16))
    }

    static func code(_ code: Reservierungscode) -> String {
        Hex.text(SHA256.hash(data: Data("kz:\(code.wert)".utf8)))
    }
}
