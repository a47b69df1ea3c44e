// SPDX-License-Identifier: EUPL-1.2
import Core

/// On which way a plate is given out; a rule may hold on some ways only.
enum Vergabeweg: String, Hashable, Sendable, Codable, CaseIterable {
    case online
    case schalter
    /// Given by the system to somebody without a wish.
    case zufall
}

/// One dated rule that blocks (or, as an exception, allows) combinations.
// § FZV:9(1)
struct Sperrregel: Hashable, Sendable, Codable {
    enum Wirkung: String, Hashable, Sendable, Codable { case sperren, erlauben }

    let id: String
    let version: Int
    let wirkung: Wirkung
    let wege: Set<Vergabeweg>
    /// `nil`: every Unterscheidungszeichen.
    let unterscheidungszeichen: Unterscheidungszeichen?
    let muster: Regelmuster
    let geltung: Geltung
    let grund: String
    let quelle: Rechtsquelle

    func gilt(fuer weg: Vergabeweg, am tag: Kalendertag) -> Bool { wege.contains(weg) && geltung.umfasst(tag) }

    func trifft(_ kennzeichen: Kennzeichen) -> Bool {
        guard unterscheidungszeichen == nil || unterscheidungszeichen == kennzeichen.unterscheidungszeichen else { return false }
        return muster.trifft(kennzeichen.schluessel)
    }
}

/// Letters × digits of a rule; alternatives are separated by `|`, such as `AH|HH` and `18|88`.
struct Regelmuster: Hashable, Sendable, Codable {
    let buchstaben: String
    let zahl: String
    let muster: [Suchmuster]

    init(buchstaben: String, zahl: String) throws(KennzeichenError) {
        self.buchstaben = buchstaben
        self.zahl = zahl
        var muster: [Suchmuster] = []
        for b in buchstaben.split(separator: "|") {
            for z in zahl.split(separator: "|") { muster.append(try Suchmuster(buchstaben: b, zahl: z)) }
        }
        guard !muster.isEmpty, muster.count <= 200 else { throw .musterUngueltig }
        self.muster = muster
    }

    func trifft(_ schluessel: Kennzeichenschluessel) -> Bool { muster.contains { $0.trifft(schluessel) } }

    private enum Feld: String, CodingKey { case buchstaben, zahl }

    init(from decoder: any Decoder) throws {
        let felder = try decoder.container(keyedBy: Feld.self)
        try self.init(
            buchstaben: felder.decode(String.self, forKey: .buchstaben), zahl: felder.decode(String.self, forKey: .zahl))
    }

    func encode(to encoder: any Encoder) throws {
        var felder = encoder.container(keyedBy: Feld.self)
        try felder.encode(buchstaben, forKey: .buchstaben)
        try felder.encode(zahl, forKey: .zahl)
    }
}
