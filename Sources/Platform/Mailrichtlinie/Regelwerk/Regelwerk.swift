// SPDX-License-Identifier: EUPL-1.2

/// The policy of the gateway in one version (mail facts §15): a value read from JSON once and never changed. It has no other
/// initialiser, so whatever holds one holds a checked one.
///
/// Rules stand on levels. The innermost level that says something about a setting wins; on one level the matching rule of the
/// smallest `rang` does, and of equal ones the first in the text.
public struct Regelwerk: Sendable, Hashable {
    public let bezeichnung: String
    /// Counted up by whoever releases it.
    public let version: Int
    public let regeln: [Regel]
    /// Words for `inhalt`, by the name of the list.
    public let wortlisten: [String: [String]]
    /// Texts that `hinweis` sets under a mail, by name.
    public let texte: [String: String]
    /// Mailboxes whose mail passes untouched, because the administration has no business in it (mail facts §14.5).
    public let ausgenommen: [Ausnahme]
    /// Groups that may write `[offen]`.
    public let offenErlaubt: Set<String>
    public let aktenzeichenformen: [Zeichenform]
    public let einordnung: Einordnung

    // What follows from the rules, made once.
    let reihen: Regelreihen
    let wortregister: Wortregister
    /// Fields of the header any rule asks for, in small letters.
    let kopfnamen: Set<String>

    init(
        bezeichnung: String, version: Int, regeln: [Regel], wortlisten: [String: [String]], texte: [String: String],
        ausgenommen: [Ausnahme], offenErlaubt: Set<String>, aktenzeichenformen: [Zeichenform], einordnung: Einordnung
    ) {
        self.bezeichnung = bezeichnung
        self.version = version
        self.regeln = regeln
        self.wortlisten = wortlisten
        self.texte = texte
        self.ausgenommen = ausgenommen
        self.offenErlaubt = offenErlaubt
        self.aktenzeichenformen = aktenzeichenformen
        self.einordnung = einordnung
        reihen = Regelreihen(regeln)
        wortregister = Wortregister(wortlisten)
        kopfnamen = Set(regeln.flatMap { $0.wenn.kopfnamen })
    }

    /// Why mail of this mailbox passes untouched, or `nil`. What stands behind a `+` leads into the same mailbox.
    public func ausnahme(_ adresse: Mailadresse) -> String? {
        let ohneZusatz = adresse.ohneZusatz
        return ausgenommen.first { eine in eine.muster.trifft(adresse) || ohneZusatz.map(eine.muster.trifft) == true }?.grund
    }
}

/// A mailbox, or all of a domain, excluded from the gateway's crypto.
public struct Ausnahme: Sendable, Hashable {
    public let muster: Adressmuster
    /// For example `Personalrat`.
    public let grund: String
}
