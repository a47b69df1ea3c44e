// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Crypto
internal import Foundation
internal import Mailrichtlinie
internal import MimeStructure
internal import Store
internal import Web

extension Regelbearbeitung {
    /// The message as it is to be protected: without marks in its subject, without attachments that are too large, and with the text the rules
    /// want under it. What is signed or encrypted already is changed by none of this (`Entscheidung`).
    func aufbereitet(_ bytes: [UInt8], _ teil: Sendeteil, _ sammlung: inout Ergebnissammlung) throws -> [UInt8] {
        var inhalt = bytes
        // In the portal the message lies beside its attachments anyway.
        if let ab = teil.gruppe.linkAb, stadt.abholung != nil, teil.weg?.zeigtDieStadt != true {
            inhalt = try abgetrennt(bytes, ab, teil, &sammlung)
        }
        if teil.gruppe.betreffBereinigen { inhalt = try Betreffzeile.ohneMarken(inhalt).bytes }
        if let name = teil.gruppe.hinweis, let text = sammlung.regeln.werk.texte[name] {
            inhalt = try Hinweistext.setze(text, unter: inhalt)
            sammlung.merke(teil.zustellungen, .schutz, .ergaenzt, ["hinweis": name])
        }
        return inhalt
    }

    private func abgetrennt(
        _ bytes: [UInt8], _ ab: Int, _ teil: Sendeteil, _ sammlung: inout Ergebnissammlung
    ) throws -> [UInt8] {
        guard let vorgabe = stadt.abholung else { return bytes }
        let grosse = try Anhangtrennung.grosse(bytes, ab: ab)
        guard !grosse.isEmpty else { return bytes }
        let bis = store.uhr.jetzt + .seconds(86_400 * vorgabe.tage)
        sammlung.merke(
            teil.zustellungen, .schutz, .abgetrennt, ["anhänge": "\(grosse.count)", "bis": bis.deutsch])
        if let schon = sammlung.getrennt[ab] { return schon }
        let texte = try grosse.map { einer in
            let link = Anhanglink(try lege(einer.teil, .anhang, &sammlung), marke: Geheimnis.zufall(bytes: 16), laeuftAb: bis)
            sammlung.beiwerk.append(link)
            return """
                Der Anhang „\(einer.name)“ (\(Groesse.text(Int64(einer.inhalt.count)))) ist zu groß für diese E-Mail.
                Sie können ihn hier laden, bis zum \(bis.deutsch):
                \(vorgabe.adresse)\(MailURL.anhang(link.marke))

                This attachment is too large for this e-mail. You can download it from the address above.

                Prüfsumme (SHA-256): \(Hex.text(Array(SHA256.hash(data: einer.inhalt))))
                """
        }
        let fertig = Anhangtrennung.ersetze(grosse, in: bytes, durch: texte)
        sammlung.getrennt[ab] = fertig
        return fertig
    }
}
