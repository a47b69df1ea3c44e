// SPDX-License-Identifier: EUPL-1.2
internal import Crypto
internal import Foundation
internal import Synchronization

/// Splits compounds by a list of words: "Grundsteuerbescheid" into Grund, Steuer, Bescheid. The list is a small one of the house
/// (`Grundwoerter`), extended at start by a file of the operator, one word a line, such as Debian's `wngerman`.
public struct Wortzerlegung: Sendable {
    private let woerter: Set<String>
    let kennung: String

    /// Parts of a foreign list are trusted from this length on: short entries (abbreviations, endings) would split everything.
    private static let kuerzesterFremder = 5
    private static let hoechstensTeile = 5
    private static let fugen = ["s", "n", "es", "en", "er", "e", "ns"]

    /// - Parameter weitere: words beside those of the house; only nouns (capital first letter) are used.
    public init(weitere: some Sequence<Substring> = EmptyCollection()) {
        var woerter = Set(Grundwoerter.alle.flatMap { Rohwort.aus($0).map(\.form) })
        for wort in weitere where wort.first?.isUppercase == true {
            for roh in Rohwort.aus(wort) where roh.istWort && roh.text.utf8.count >= Self.kuerzesterFremder {
                woerter.insert(roh.form)
            }
        }
        self.woerter = woerter
        var summe = SHA256()
        for wort in woerter.sorted() { summe.update(data: Data((wort + "\n").utf8)) }
        kennung = summe.finalize().prefix(4).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    private static let gemeinsam = Mutex(Wortzerlegung())
    static var aktuelle: Wortzerlegung { gemeinsam.withLock { $0 } }

    /// Once at start, before anything is indexed or asked. Entries made with another list are indexed anew by the job of the module.
    public static func einsetzen(_ zerlegung: Wortzerlegung) {
        gemeinsam.withLock { $0 = zerlegung }
        Ableitungen.gemeinsam.leeren()
    }

    /// Stems of the parts; empty when the word is none of known parts.
    func teile(_ wort: String) -> [String] {
        let form = Array(Rohwort.gefaltet(wort).utf8)
        guard form.count >= 7 else { return [] }
        let stamm = Array(Rohwort.gefaltet(Wortstamm.stamm(wort)).utf8)
        var sackgassen: Set<Int> = []
        guard let teile = rest(form, stamm, ab: 0, tiefe: 0, &sackgassen), teile.count > 1 else { return [] }
        return teile
    }

    /// The longest first part wins, so that "Straßenverkehrsamt" is not cut into smaller ones than needed.
    private func rest(_ form: [UInt8], _ stamm: [UInt8], ab: Int, tiefe: Int, _ sackgassen: inout Set<Int>) -> [String]? {
        guard tiefe < Self.hoechstensTeile, !sackgassen.contains(ab) else { return nil }
        if ab > 0 {
            for ende in [form, stamm] where ende.count > ab + 2 {
                let text = String(decoding: ende[ab...], as: UTF8.self)
                if woerter.contains(text) { return [Self.stamm(text)] }
            }
        }
        var bis = form.count - 3
        while bis >= ab + 3 {
            if let teil = wort(String(decoding: form[ab..<bis], as: UTF8.self)),
                let weitere = rest(form, stamm, ab: bis, tiefe: tiefe + 1, &sackgassen)
            {
                return [teil] + weitere
            }
            bis -= 1
        }
        sackgassen.insert(ab)
        return nil
    }

    /// A first part: a known word, with a joint (Verkehr-s-), or without its last e (Schul-).
    private func wort(_ text: String) -> String? {
        if woerter.contains(text) { return Self.stamm(text) }
        for fuge in Self.fugen where text.hasSuffix(fuge) && text.utf8.count >= fuge.utf8.count + 3 {
            let ohne = String(text.dropLast(fuge.count))
            if woerter.contains(ohne) { return Self.stamm(ohne) }
        }
        return text.utf8.count > 3 && woerter.contains(text + "e") ? Self.stamm(text + "e") : nil
    }

    private static func stamm(_ form: String) -> String { Rohwort.gefaltet(Wortstamm.stamm(form)) }
}

/// Stems and parts of words already met; a language has few frequent words.
final class Ableitungen: Sendable {
    static let gemeinsam = Ableitungen()
    private static let hoechstens = 60_000
    private let bekannt = Mutex<[String: [String]]>([:])

    func zu(_ wort: String) -> [String] {
        if let schon = bekannt.withLock({ $0[wort] }) { return schon }
        let stamm = Rohwort.gefaltet(Wortstamm.stamm(wort))
        let alle = [stamm] + Wortzerlegung.aktuelle.teile(wort)
        bekannt.withLock {
            if $0.count >= Self.hoechstens { $0.removeAll(keepingCapacity: true) }
            $0[wort] = alle
        }
        return alle
    }

    func leeren() { bekannt.withLock { $0.removeAll() } }
}
