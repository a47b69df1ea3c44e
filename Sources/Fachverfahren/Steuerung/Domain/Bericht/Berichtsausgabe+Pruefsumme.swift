// SPDX-License-Identifier: EUPL-1.2
import Core
internal import Crypto

extension Berichtsausgabe {
    /// SHA-256 of all facts, in hexadecimal: the same for two editions that tell the same facts, whatever their words and order.
    var faktenpruefsumme: String {
        let zeilen = belege.map { Belegform($0).zeile }.sorted().joined(separator: "\n")
        return SHA256.hash(data: Array(zeilen.utf8)).map { (byte: UInt8) in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
            .joined()
    }
}

extension Belegform {
    /// What is told of the world, without the moment at which it was recorded.
    fileprivate var zeile: String {
        [objekt.text, feld, glied ?? "", giltAb.iso, wert, grund ?? ""].joined(separator: "\u{1F}")
    }
}
