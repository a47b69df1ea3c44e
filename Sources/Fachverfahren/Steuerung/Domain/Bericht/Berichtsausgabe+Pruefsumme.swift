// SPDX-License-Identifier: EUPL-1.2
import Core
internal import Crypto

extension Berichtsausgabe {
    /// SHA-256 of all facts, in hexadecimal: the same for two editions that tell the same facts, whatever their words and order.
    var faktenpruefsumme: String {
        var summe = SHA256()
        for zeile in belege.map(\.zeile).sorted() {
            summe.update(data: Array(zeile.utf8))
            summe.update(data: [0x0A])
        }
        return summe.finalize().map { (byte: UInt8) in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}

extension Beleg {
    /// What is told of the world, without the moment at which it was recorded.
    fileprivate var zeile: String {
        let wert = aussage.wert.map { "\($0)" } ?? ""
        return [linie.objekt.text, linie.feld, linie.glied, aussage.gilt.von.iso, wert].joined(separator: "\u{1F}")
    }
}
