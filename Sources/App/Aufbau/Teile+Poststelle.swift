// SPDX-License-Identifier: EUPL-1.2
internal import Buergerportal
internal import Jobs
internal import Poststelle

extension Teile {
    /// What the mail room needs of the house: tools, the portal's Postfach, the way mails leave.
    var poststellenwerkzeuge: Poststellenwerkzeuge {
        var werkzeuge = werkzeuge.poststelle
        werkzeuge.postfach = { tx, vorgang, dokument in try BuergerportalModul.dokumentZustellen(tx, vorgang, dokument) }
        werkzeuge.abgeleitet = abgeleitet
        let ausgang = Postausgang.ausgang(self)
        werkzeuge.mailversand = { mail in
            try await ausgang.uebergeben(
                an: mail.an, betreff: mail.betreff, text: mail.text, anlage: mail.anlage, mediatyp: mail.mediatyp,
                inhalt: mail.inhalt,
                kennung: mail.kennung)
        }
        return werkzeuge
    }
}
