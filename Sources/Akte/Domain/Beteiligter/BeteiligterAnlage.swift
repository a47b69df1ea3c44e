// SPDX-License-Identifier: EUPL-1.2

/// A party to a case as it is entered.
public struct BeteiligterAnlage: Hashable, Sendable {
    public var art: Beteiligtenart
    public var rolle: Beteiligtenrolle
    public var name: String
    public var anschrift: Anschrift?
    public var email: String?
    /// The account behind it, an `Akteur.kennung` such as `buerger:0190…`.
    public var kennung: String?

    public init(
        art: Beteiligtenart = .person, rolle: Beteiligtenrolle, name: String, anschrift: Anschrift? = nil, email: String? = nil,
        kennung: String? = nil
    ) {
        self.art = art
        self.rolle = rolle
        self.name = name
        self.anschrift = anschrift
        self.email = email
        self.kennung = kennung
    }

    /// The entry with trimmed text, or what is wrong with it.
    func geprueft() throws(AkteError) -> BeteiligterAnlage {
        var sauber = self
        sauber.name = try Textregel.pflicht(name, "Der Name", hoechstens: Textregel.name, sonst: .nameFehlt)
        sauber.email = try Textregel.freiwillig(email, "Die E-Mail-Adresse", hoechstens: 254)
        if let email = sauber.email {
            let teile = email.split(separator: "@", omittingEmptySubsequences: false)
            guard teile.count == 2, !teile[0].isEmpty, teile[1].contains("."), !email.contains(where: \.isWhitespace) else {
                throw .emailUngueltig
            }
        }
        sauber.anschrift = try anschrift?.geprueft()
        return sauber
    }
}
