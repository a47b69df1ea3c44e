// SPDX-License-Identifier: EUPL-1.2

/// The letter behind the digits.
enum Zusatz: String, Hashable, Sendable, Codable, CaseIterable {
    /// Oldtimer. § FZV:10(1)
    case h = "H"
    /// Electrically driven vehicle. § FZV:11
    case e = "E"
}

/// What is added to a plate without changing which plate it is.
struct Kennzeichenart: Hashable, Sendable, Codable {
    let zusatz: Zusatz?
    let saison: Saison?
    /// One of two vehicles shares the plate.
    let wechsel: Bool

    static let gewoehnlich = Kennzeichenart(geprueft: nil, nil, false)

    // § FZV:9(2): a Wechselkennzeichen is never also a Saisonkennzeichen.
    init(zusatz: Zusatz? = nil, saison: Saison? = nil, wechsel: Bool = false) throws(KennzeichenError) {
        guard !(wechsel && saison != nil) else { throw .wechselMitSaison }
        self.init(geprueft: zusatz, saison, wechsel)
    }

    private init(geprueft zusatz: Zusatz?, _ saison: Saison?, _ wechsel: Bool) {
        self.zusatz = zusatz
        self.saison = saison
        self.wechsel = wechsel
    }

    init(from decoder: any Decoder) throws {
        let felder = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            zusatz: felder.decodeIfPresent(Zusatz.self, forKey: .zusatz),
            saison: felder.decodeIfPresent(Saison.self, forKey: .saison),
            wechsel: felder.decode(Bool.self, forKey: .wechsel))
    }
}

extension Kennzeichen {
    /// As on the papers, such as `LEV-AB 12H (04-10)`.
    func text(mit art: Kennzeichenart) -> String {
        var ergebnis = text + (art.zusatz?.rawValue ?? "")
        if let saison = art.saison { ergebnis += " (\(saison.text))" }
        return ergebnis
    }
}
