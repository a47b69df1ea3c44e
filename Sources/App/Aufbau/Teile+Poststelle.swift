// SPDX-License-Identifier: EUPL-1.2
internal import Buergerportal
internal import Jobs
internal import Mailgateway
internal import Poststelle

extension Teile {
    /// What the mail room needs of the house: tools, the portal's Postfach, the way mails leave.
    /// - Parameter gateway: of this process; without one mail goes to the relay.
    func poststellenwerkzeuge(_ gateway: Aktenuebergabe?) -> Poststellenwerkzeuge {
        var werkzeuge = werkzeuge.poststelle
        werkzeuge.postfach = { tx, vorgang, dokument in try BuergerportalModul.dokumentZustellen(tx, vorgang, dokument) }
        werkzeuge.abgeleitet = abgeleitet
        let ausgang = Postausgang.ausgang(self)
        werkzeuge.mailversand = { mail in
            guard let gateway else {
                try await ausgang.uebergeben(
                    an: mail.an, betreff: mail.betreff, text: mail.text, anlage: mail.anlage, mediatyp: mail.mediatyp,
                    inhalt: mail.inhalt, kennung: mail.kennung)
                return .versandt
            }
            let bytes = try ausgang.bytes(
                an: mail.an, betreff: mail.betreff, text: mail.text, anlage: mail.anlage, mediatyp: mail.mediatyp,
                inhalt: mail.inhalt, kennung: mail.kennung)
            try await gateway(
                Aktensendung(
                    bytes: bytes, von: ausgang.absender, an: mail.an, kennung: mail.kennung, vorgang: mail.vorgang,
                    zeichen: mail.zeichen))
            return .unterwegs
        }
        return werkzeuge
    }
}
