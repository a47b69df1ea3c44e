// SPDX-License-Identifier: EUPL-1.2
import Core
import Crypto
import Foundation

/// Recognises a person again for the limit of reservations, online and at the counter alike, without
/// storing more than the reservation itself shows.
enum Personenkennung {
    /// Names are compared without case and surplus blanks.
    static func von(name: String, geburtsdatum: Kalendertag) -> String {
        let gleich = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let hash = SHA256.hash(data: Data("\(gleich)|\(geburtsdatum.iso)".utf8))
        return Hex.text(hash.prefix(16))
    }
}
