// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Picks expired Akten for disposal. One run for each unit in charge; from now on they are frozen.
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
        let vorgaenge = try akten.map { akte in (akte, try tx.alleVorgaenge(akte.id)) }
        let vertraulich =
            akten.contains { $0.vertraulich || $0.zugriff != nil } || vorgaenge.contains { $0.1.contains(where: \.vertraulich) }
        guard !vertraulich || akteur.darf(AkteRechte.vertraulichLesen, in: oe) else { throw AussonderungError.verboten }
        // Nobody decides on what they must not see.
        for (akte, vorgaenge) in vorgaenge {
            guard try vorgaenge.allSatisfy({ try AkteRechte.sieht(akteur, $0) && tx.siehtAlleDokumente(akteur, in: $0.id) })
            else {
                throw AussonderungError.nichtAllesSichtbar(akte.zeichen.text)
            }
        }
        let titel = akten.count == 1 ? "Akte \(akten[0].zeichen)" : "\(akten.count) Akten, \(akten[0].zeichen) und weitere"
        let lauf = try tx.laufAnlegen(
            prozess: LaufID(tx.jetzt).text, partner: archiv, verfahren: verfahren, zustand: .entwurf, titel: titel, oe: oe,
            vertraulich: vertraulich)
        for (akte, vorgaenge) in vorgaenge {
            try tx.akteAussondern(akte.id, .vorsehen)
            try tx.objektAnlegen(
                lauf.id, Austauschobjekt(akte), eltern: nil, dokumente: 0, zustand: .vorgesehen)
            for vorgang in vorgaenge {
                try tx.vorgangAussondern(vorgang.id, .vorsehen)
                try tx.objektAnlegen(
                    lauf.id, Austauschobjekt(vorgang), eltern: akte.id.text,
                    dokumente: try tx.value("SELECT COUNT(*) FROM akte_dokument WHERE vorgang = \(vorgang.id)") ?? 0,
                    zustand: .vorgesehen)
            }
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

    func alleDokumente(_ vorgang: VorgangID) throws -> [DokumentKopf] {
        var alle: [DokumentKopf] = []
        while true {
            let seite = try dokumente(in: vorgang, nach: alle.last?.lfd ?? 0)
            if seite.isEmpty { return alle }
            alle += seite
        }
    }
}
