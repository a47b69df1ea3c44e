// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

extension WriteContext {
    /// Drafts the paper by which the Gremium is told of a released edition: the file as what it rests on, the summary as its reason, and
    /// the step that lets it wait for the next agenda. Whether it is public its clerk states. It goes to the body the programme answers
    /// to today, which need not be that of the Stichtag; without one there is nobody to tell.
    /// - Parameter bericht: the edition as it was filed.
    func mitteilungsvorlageEntwerfen(_ kopf: Ausgabekopf, bericht: DokumentID) throws {
        let bild = try heute([.programm, .gremium])
        guard let gremium = bild.objekt(kopf.programm)?[Programmfelder().gremium], let name = bild.objekt(gremium)?.anzeigename
        else { return }
        let gilt = Geltungszeit.ab(jetzt.tag), felder = Vorlagenfelder(), schritt = Beratungsfelder()
        let dokument = QuelldokumentID(gespeichert: bericht.text), quelle = Quelle.dokument(dokument, stelle: nil)
        let kenntnis = try neueKenntnis()
        let vorlage = try anlegen(.vorlage, bekannt: kenntnis, gestuetztAuf: dokument) { id in
            [
                felder.titel.setzen(id, "\(kopf.titel), Stand \(kopf.stichtag.deutsch)", gilt, quelle),
                felder.art.setzen(id, .mitteilungsvorlage, gilt, quelle),
                felder.tag.setzen(id, Datumsangabe(.tag(jetzt.tag)), gilt, quelle),
                felder.beschlussentwurf.setzen(id, platz: 1, "\(name): Der Bericht wird zur Kenntnis genommen.", gilt, quelle),
            ] + [kopf.kurzfassung?.text].compactMap { $0.map { felder.begruendung.setzen(id, $0, gilt, quelle) } }
        }
        try anlegen(.beratung, bekannt: kenntnis, gestuetztAuf: dokument) { id in
            [
                schritt.gegenstand.setzen(id, vorlage, gilt, quelle), schritt.gremium.setzen(id, gremium, gilt, quelle),
                schritt.rolle.setzen(id, .kenntnisnahme, gilt, quelle), schritt.rang.setzen(id, 1, gilt, quelle),
            ]
        }
    }
}
