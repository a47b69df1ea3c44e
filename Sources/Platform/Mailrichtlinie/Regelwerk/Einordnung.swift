// SPDX-License-Identifier: EUPL-1.2

/// Who belongs to what and which procedure has which risk, as the rule set itself says: released with it by four eyes, and the
/// same for the gateway, the simulator and the dry run.
public struct Einordnung: Sendable, Hashable {
    /// Mailboxes of the administration, by the name of the group.
    public let gruppen: [String: [Adressmuster]]
    /// Those outside, by the name of the class. A pattern stands in one of them.
    public let partnerklassen: [String: [Adressmuster]]
    public let schutzbedarfe: [Schutzbedarfseintrag]

    private let gruppenverzeichnis: Musterverzeichnis
    private let klassenverzeichnis: Musterverzeichnis

    init(
        gruppen: [String: [Adressmuster]], partnerklassen: [String: [Adressmuster]], schutzbedarfe: [Schutzbedarfseintrag]
    ) {
        self.gruppen = gruppen
        self.partnerklassen = partnerklassen
        self.schutzbedarfe = schutzbedarfe
        gruppenverzeichnis = Musterverzeichnis(gruppen)
        klassenverzeichnis = Musterverzeichnis(partnerklassen)
    }

    /// All groups of a mailbox. What stands behind a `+` leads into the same one.
    public func gruppen(_ adresse: Mailadresse) -> Set<String> { gruppenverzeichnis.alle(adresse) }

    /// The class of the pattern that fits most closely: the address before its domain, that before `*.domain`. The order of the
    /// text does not count, because members of a JSON object have none.
    public func partnerklasse(_ adresse: Mailadresse) -> String? { klassenverzeichnis.naechster(adresse) }

    /// The entry with the longest beginning of this Aktenzeichen.
    public func schutzbedarf(_ aktenzeichen: String) -> Schutzbedarfseintrag? {
        schutzbedarfe.filter { aktenzeichen.hasPrefix($0.zeichen) }.max { $0.zeichen.utf8.count < $1.zeichen.utf8.count }
    }

    /// Patterns that would give a partner two classes.
    var mehrdeutigeKlassen: [(muster: Adressmuster, namen: [String])] { klassenverzeichnis.mehrdeutige }
}

extension Regelwerk {
    /// The facts with what follows from them by this rule set: groups of the mailbox of ours, class of the partner, risk of the
    /// procedure. Whoever decides calls this first, with each rule set anew.
    ///
    /// The Aktenzeichen is that of the file the message belongs to (`Umstaende.aktenzeichen`); where nobody found one, that in
    /// the subject.
    public func eingeordnet(_ merkmale: Merkmale) -> Merkmale {
        var merkmale = merkmale
        let aktenzeichen = merkmale.umstaende.aktenzeichen ?? merkmale.nachricht.inhalt.aktenzeichenImBetreff
        let bedarf = aktenzeichen.flatMap(einordnung.schutzbedarf)
        merkmale.umstaende.gruppen = merkmale.person.map(einordnung.gruppen) ?? []
        merkmale.umstaende.partnerklasse = merkmale.partner.flatMap(einordnung.partnerklasse)
        merkmale.umstaende.schutzbedarf = bedarf?.klasse ?? .normal
        merkmale.umstaende.bedarfsbeleg = bedarf?.beleg
        return merkmale
    }
}
