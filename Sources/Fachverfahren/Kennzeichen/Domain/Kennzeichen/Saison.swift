// SPDX-License-Identifier: EUPL-1.2

/// The months of a year in which a Saisonkennzeichen is valid: two to eleven, may run over New Year.
// § FZV:10(3)
struct Saison: Hashable, Sendable, CustomStringConvertible {
    let beginn: Int
    let ende: Int

    init(von beginn: Int, bis ende: Int) throws(KennzeichenError) {
        guard (1...12).contains(beginn), (1...12).contains(ende) else { throw .saisonUngueltig }
        self.beginn = beginn
        self.ende = ende
        guard (2...11).contains(monate) else { throw .saisonUngueltig }
    }

    var monate: Int { (ende - beginn + 12) % 12 + 1 }

    /// Whether the plate may be used in `monat` (1…12).
    func umfasst(monat: Int) -> Bool {
        beginn <= ende ? (beginn...ende).contains(monat) : monat >= beginn || monat <= ende
    }

    var text: String { "\(Self.zweistellig(beginn))-\(Self.zweistellig(ende))" }
    var description: String { text }

    private static func zweistellig(_ monat: Int) -> String { monat < 10 ? "0\(monat)" : "\(monat)" }
}

extension Saison: Codable {
    private enum Feld: String, CodingKey { case beginn, ende }

    init(from decoder: any Decoder) throws {
        let felder = try decoder.container(keyedBy: Feld.self)
        try self.init(von: felder.decode(Int.self, forKey: .beginn), bis: felder.decode(Int.self, forKey: .ende))
    }

    func encode(to encoder: any Encoder) throws {
        var felder = encoder.container(keyedBy: Feld.self)
        try felder.encode(beginn, forKey: .beginn)
        try felder.encode(ende, forKey: .ende)
    }
}
