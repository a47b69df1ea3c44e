// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation

/// The hidden form field `_csrf`: bound to the visitor's cookie and masked anew on every page,
/// so that compression cannot leak it (BREACH).
struct Formularmarke {
    let geheimnis: Geheimnis

    func neu(_ besuch: Besuch) -> String {
        let maske = Geheimnis.zufall(bytes: 32)
        return maske + Self.xor(geheimnis.marke("formular", besuch.token), maske)
    }

    func stimmt(_ marke: String?, _ besuch: Besuch) -> Bool {
        guard let marke, marke.utf8.count == 128 else { return false }
        return geheimnis.stimmt(Self.xor(String(marke.suffix(64)), String(marke.prefix(64))), "formular", besuch.token)
    }

    private static func xor(_ a: String, _ b: String) -> String {
        Hex.text(zip(bytes(a), bytes(b)).map { $0 ^ $1 })
    }

    private static func bytes(_ hex: String) -> [UInt8] {
        var out: [UInt8] = []
        var hoch: UInt8?
        for character in hex.utf8 {
            guard let ziffer = Character(Unicode.Scalar(character)).hexDigitValue.map({ UInt8($0) }) else { return [] }
            if let erste = hoch {
                out.append(erste << 4 | ziffer)
                hoch = nil
            } else {
                hoch = ziffer
            }
        }
        return out
    }
}
