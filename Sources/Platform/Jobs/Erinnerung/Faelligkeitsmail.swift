// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// One mail a day that tells a person what is due for them.
public struct Faelligkeitsmail: Sendable {
    /// Such as `pr.erinnerung`: begins the key of the mail, and the audit knows it by this.
    let art: String
    let betreff: String
    /// Before the lines.
    let anlass: String
    /// What to do, after the lines.
    let schluss: String

    public init(_ art: String, betreff: String, anlass: String, schluss: String) {
        self.art = art
        self.betreff = betreff
        self.anlass = anlass
        self.schluss = schluss
    }

    public func text(_ zeilen: [String]) -> String {
        """
        Guten Morgen,

        \(anlass)

        \(zeilen.joined(separator: "\n"))

        \(schluss)

        """
    }

    /// Orders it in the act that the module commits, once for each person and day however often the run is repeated.
    /// - Parameter an: `nil` where the person has no address; then nothing goes out.
    public func bestellen(_ tx: WriteContext, _ person: MitarbeiterID, an: String?, _ zeilen: [String], am tag: Kalendertag)
        throws
    {
        guard let an else { return }
        try tx.mail(MailAuftrag(an: an, betreff: betreff, text: text(zeilen)), schluessel: "\(art):\(person):\(tag.iso)")
        tx.vermerke(Gegenstand(art, person.text), feld: "faellig", neu: String(zeilen.count))
    }
}
