// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Picks expired Akten for disposal, each with its Teilakten. One run for each unit in charge; from now on they are frozen.
struct AussonderungVorsehen {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ akten: [AkteID], partner: PartnerID, verfahren: Verfahren, akteur: Akteur) async throws -> [LaufID] {
        guard !akten.isEmpty else { throw AussonderungError.keineAkten }
        return try await dienst.store.commit(Vermerk(akteur, "aus.vorsehen")) { tx in
            guard let archiv = try tx.partner(partner), archiv.rolle == .archiv else { throw AussonderungError.partnerFehlt }
            let faellig = FaelligeAkten(akteur: akteur, mit: AussonderungRechte.bearbeiten, am: tx.jetzt.tag)
            var nachEinheit: [OrgNummer: [AkteKopf]] = [:]
            for id in Set(akten).sorted() {
                guard let akte = try tx.akte(id), AkteRechte.sieht(akteur, akte) else { throw AussonderungError.nichtGefunden }
                guard akteur.darf(AussonderungRechte.bearbeiten, in: akte.oe) else { throw AussonderungError.verboten }
                guard try faellig.enthaelt(tx, id) else { throw AussonderungError.nichtFaellig(akte.zeichen.text) }
                try dienst.aussonderungErlaubt(tx, id, akte.zeichen.text)
                nachEinheit[akte.oe, default: []].append(akte)
            }
            return try nachEinheit.sorted { $0.key < $1.key }.map { oe, akten in
                try lauf(tx, akten, oe: oe, archiv, verfahren, akteur)
            }
        }
    }

    private func lauf(
        _ tx: WriteContext, _ akten: [AkteKopf], oe: OrgNummer, _ archiv: Partner, _ verfahren: Verfahren, _ akteur: Akteur
    ) throws -> LaufID {
        var stuecke: [(akte: AkteKopf, oben: AkteID?, vorgaenge: [VorgangKopf])] = []
        for akte in akten {
            stuecke.append((akte, nil, try tx.bleibende(akte.id)))
            for teil in try tx.alleTeilakten(akte.id) where !teil.zustand.ausgesondert {
                try dienst.aussonderungErlaubt(tx, teil.id, teil.zeichen.text)
                stuecke.append((teil, akte.id, try tx.bleibende(teil.id)))
            }
        }
        let vertraulich = stuecke.contains { stueck in
            stueck.akte.vertraulich || stueck.akte.zugriff != nil || stueck.vorgaenge.contains(where: \.vertraulich)
        }
        guard !vertraulich || akteur.darf(AkteRechte.vertraulichLesen, in: oe) else { throw AussonderungError.verboten }
        // Nobody decides on what they must not see, nor on what another unit keeps.
        for stueck in stuecke {
            guard AkteRechte.sieht(akteur, stueck.akte),
                try stueck.vorgaenge.allSatisfy({ try AkteRechte.sieht(akteur, $0) && tx.siehtAlleDokumente(akteur, in: $0.id) })
            else {
                throw AussonderungError.nichtAllesSichtbar(stueck.akte.zeichen.text)
            }
            guard akteur.darf(AussonderungRechte.bearbeiten, in: stueck.akte.oe) else { throw AussonderungError.verboten }
        }
        let titel = akten.count == 1 ? "Akte \(akten[0].zeichen)" : "\(akten.count) Akten, \(akten[0].zeichen) und weitere"
        let lauf = try tx.laufAnlegen(
            prozess: LaufID(tx.jetzt).text, partner: archiv, verfahren: verfahren, zustand: .entwurf, titel: titel, oe: oe,
            vertraulich: vertraulich)
        for stueck in stuecke {
            try tx.akteAussondern(stueck.akte.id, .vorsehen)
            try tx.objektAnlegen(
                lauf.id, Austauschobjekt(stueck.akte), eltern: stueck.oben?.text, dokumente: 0, zustand: .vorgesehen)
            for vorgang in stueck.vorgaenge {
                try tx.vorgangAussondern(vorgang.id, .vorsehen)
                try tx.objektAnlegen(
                    lauf.id, Austauschobjekt(vorgang), eltern: stueck.akte.id.text,
                    dokumente: try tx.value("SELECT COUNT(*) FROM akte_dokument WHERE vorgang = \(vorgang.id)") ?? 0,
                    zustand: .vorgesehen)
            }
        }
        // What the plan leaves open is for the archive to decide, which two steps never ask.
        if verfahren == .zweistufig,
            let offen = try tx.objekte(lauf.id).first(where: { $0.planart == nil || $0.planart == .zuBewerten })
        {
            throw AussonderungError.artNichtFest(offen.zeichen)
        }
        // V without the archive's word is an offer: nothing may be destroyed that it never saw.
        if verfahren == .zweistufig, let offen = try tx.vOhneArchiv(try tx.objekte(lauf.id), archiv.id) {
            let warum = "Vierstufig statt zweistufig. \(AussonderungError.vOhneArchiv(offen.zeichen).meldung)"
            try tx.execute("UPDATE aus_lauf SET verfahren = \(Verfahren.vierstufig), hinweis = \(warum) WHERE id = \(lauf.id)")
            tx.vermerke(lauf.gegenstand, feld: "verfahren", alt: verfahren.rawValue, neu: Verfahren.vierstufig.rawValue)
        }
        return lauf.id
    }
}

extension OrgNummer {
    fileprivate static func < (a: Self, b: Self) -> Bool { a.wert < b.wert }
}

extension ReadAccess {
    func alleVorgaenge(_ akte: AkteID) throws -> [VorgangKopf] {
        var alle: [VorgangKopf] = []
        while true {
            let seite = try vorgaenge(in: akte, nach: alle.last?.id)
            if seite.isEmpty { return alle }
            alle += seite
        }
    }

    /// The Vorgänge of an Akte that have not left yet.
    func bleibende(_ akte: AkteID) throws -> [VorgangKopf] { try alleVorgaenge(akte).filter { !$0.zustand.ausgesondert } }

    func alleDokumente(_ vorgang: VorgangID) throws -> [DokumentKopf] {
        var alle: [DokumentKopf] = []
        while true {
            let seite = try dokumente(in: vorgang, nach: alle.last?.lfd ?? 0)
            if seite.isEmpty { return alle }
            alle += seite
        }
    }
}
