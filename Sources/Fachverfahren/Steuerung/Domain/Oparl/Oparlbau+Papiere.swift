// SPDX-License-Identifier: EUPL-1.2
import Core
import Oparl
import Store

extension Oparlbau {
    struct Papier {
        let papier: OparlPaper
        /// What it says, then what goes with it.
        let dateien: [Datei]
    }

    struct Datei {
        let datei: OparlFile
        let inhalt: Ratsdatei
    }

    var papiere: [Papier] {
        [Objektart.antrag, .vorlage, .mitteilung].flatMap(rat.aufgetreten).compactMap { id in
            guard let sicht = rat.sicht(id) else { return nil }
            let beratungen = teile.beratungen[id] ?? []
            let zu = [.antrag, .vorlage].contains(sicht.objekt.art) ? sicht[Vorlagenfelder().zu] : nil
            let verwandte = [zu].compactMap(\.self) + (teile.antworten[id] ?? [])
            guard let kopf = kopf(id, mit: beratungen + verwandte, seite: GremienURL.oeffentlich(vorlage: id)) else { return nil }
            var papier = OparlPaper(kopf)
            fuellen(&papier, sicht)
            papier.superordinatedPaper = [verweis(.paper, zu)].compactMap(\.self)
            papier.subordinatedPaper = (teile.antworten[id] ?? []).compactMap { verweis(.paper, $0) }
            papier.consultation = beratungen.filter(rat.istOeffentlich).compactMap(beratung)
            let datei = datei(sicht), anlagen = anlagen(zu: id)
            if rat.istOeffentlich(id) {
                papier.mainFile = datei?.datei
                papier.auxiliaryFile = anlagen.map(\.datei)
            }
            return Papier(papier: papier, dateien: [datei].compactMap(\.self) + anlagen)
        }
    }

    private func fuellen(_ papier: inout OparlPaper, _ sicht: Objektsicht) {
        papier.body = stadtverweis
        switch sicht.objekt.art {
        case .antrag:
            let felder = Antragsfelder()
            papier.name = sicht[felder.titel]
            papier.reference = sicht[felder.nummer]
            papier.date = sicht[felder.tag]?.oparl
            papier.paperType = "Antrag"
            papier.originatorOrganization = [verweis(.organization, sicht[felder.fraktion])].compactMap(\.self)
            if let steller = sicht[felder.antragsteller] {
                papier.head.vendor = [OparlMember("rathaus:antragsteller", .text(steller))]
            }
        case .vorlage:
            let felder = Vorlagenfelder()
            papier.name = sicht[felder.titel]
            papier.reference = sicht[felder.nummer]
            papier.date = sicht[felder.tag]?.oparl
            papier.paperType = sicht[felder.art]?.deutsch ?? "Vorlage"
            papier.underDirectionOf = [verweis(.organization, sicht[felder.federfuehrung])].compactMap(\.self)
        default:
            let felder = Mitteilungsfelder()
            papier.name = sicht[felder.titel]
            papier.date = sicht[felder.tag]?.oparl
            papier.paperType = "Mitteilung"
        }
    }

    /// What it says is made of the paper's own statements alone, so it changes with them and with nothing else.
    private func datei(_ sicht: Objektsicht) -> Datei? {
        let id = sicht.objekt.id
        guard let kopf = kopf(id), let text = Drucksachentext(sicht) else { return nil }
        var datei = OparlFile(kopf)
        datei.name = text.name
        datei.fileName = text.dateiname
        datei.mimeType = "text/html"
        datei.date = rat.auftritt(id)?.seit.tag.iso
        datei.size = Int64(text.html.utf8.count)
        datei.sha512Checksum = text.pruefsumme
        datei.text = text.text
        datei.paper = [verweis(.paper, id)].compactMap(\.self)
        return Datei(datei: datei, inhalt: .text(text))
    }

    /// They come and go with their paper.
    private func anlagen(zu id: ObjektID) -> [Datei] {
        guard let kopf = kopf(id) else { return [] }
        return (anlagen[id] ?? []).map { anlage in
            var datei = OparlFile(
                OparlHead(anlage.dokument.text, created: kopf.created, modified: kopf.modified, deleted: kopf.deleted))
            datei.name = anlage.name
            datei.fileName = anlage.dateiname
            datei.mimeType = anlage.format.mediatyp
            datei.date = rat.auftritt(id)?.seit.tag.iso
            datei.size = anlage.inhalt.groesse
            datei.paper = [verweis(.paper, id)].compactMap(\.self)
            return Datei(datei: datei, inhalt: .anlage(anlage))
        }
    }

    var beratungen: [OparlConsultation] { rat.aufgetreten(.beratung).compactMap(beratung) }

    private func beratung(_ id: ObjektID) -> OparlConsultation? {
        let felder = Beratungsfelder()
        guard let sicht = rat.sicht(id) else { return nil }
        let punkt = sicht[felder.punkt]
        guard let kopf = kopf(id, mit: [punkt].compactMap(\.self)) else { return nil }
        var beratung = OparlConsultation(kopf)
        beratung.paper = verweis(.paper, sicht[felder.gegenstand])
        beratung.agendaItem = verweis(.agendaItem, punkt)
        beratung.meeting = verweis(.meeting, punkt.flatMap(rat.sicht)?[Tagesordnungspunktfelder().sitzung])
        beratung.organization = [verweis(.organization, sicht[felder.gremium])].compactMap(\.self)
        beratung.authoritative = sicht[felder.rolle].map { $0 == .entscheidung }
        beratung.role = sicht[felder.rolle]?.deutsch
        return beratung
    }
}

extension Datumsangabe {
    /// The day, where it is known exactly.
    fileprivate var oparl: String? {
        guard case .kalender(let angabe) = zeit, angabe.stufe == .tag, !voraussichtlich else { return nil }
        return angabe.von.iso
    }
}
