// SPDX-License-Identifier: EUPL-1.2
public import MimeStructure

extension Nachrichtenbefund {
    /// Gathers the facts of a message for this rule set, whose words, forms and fields it is searched for.
    ///
    /// - Parameter limits: of the message. What passes them is not searched, and `Inhaltsbefund.istVollstaendig` says so.
    /// - Throws: `MimeError` where not even the header can be read.
    public init(_ nachricht: [UInt8], regelwerk: Regelwerk, limits: MimeLimits = MimeLimits()) throws(MimeError) {
        self.init()
        let kopf = try MessageHeader(nachricht[...], limits: limits)
        groesse = nachricht.count
        liesKopf(kopf, regelwerk)
        var gang = Teilegang(nachricht[...], limits)
        gang.nimm(betreff)
        gang.laufe()
        (anhaenge, istTermin, bestand) = (gang.anhaenge, gang.istTermin, gang.bestand)
        inhalt.istVollstaendig = gang.istVollstaendig && !betreffUnlesbar
        inhalt.ibans = Iban.zahl(gang.text)
        inhalt.wortlisten = regelwerk.wortregister.listen(in: gang.text)
        inhalt.aktenzeichen = Zeichensuche.finde(regelwerk.aktenzeichenformen, in: gang.text)
        inhalt.aktenzeichenImBetreff =
            Zeichensuche.finde(regelwerk.aktenzeichenformen, in: Suchtext(betreff), hoechstens: 1).first
    }

    private mutating func liesKopf(_ kopf: MessageHeader, _ regelwerk: Regelwerk) {
        for feld in kopf.all("subject") {
            let text = feld.text
            betreff += betreff.isEmpty ? text.text : " \(text.text)"
            betreffUnlesbar = betreffUnlesbar || text.isLossy
        }
        marken = Betreffzeile.lies(betreff).marken
        for feld in kopf.fields where regelwerk.kopfnamen.contains(feld.key) && (koepfe[feld.key]?.count ?? 0) < 20 {
            koepfe[feld.key, default: []].append(feld.text.text)
        }
    }
}
