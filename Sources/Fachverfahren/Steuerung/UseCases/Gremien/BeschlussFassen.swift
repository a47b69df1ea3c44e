// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Records what was decided under an item of an agenda, with the votes of each group. A second vote on the same item adds a part.
struct BeschlussFassen: Sendable {
    struct Angaben: Sendable {
        let ergebnis: Beschlussergebnis
        let punkte: [String]
        let zustaendig: ObjektID?
        let frist: Datumsangabe?
        let abstimmung: Abstimmung?
    }

    let store: Store

    /// - Returns: the Beschluss.
    @discardableResult
    func callAsFunction(_ punkt: ObjektID, _ angaben: Angaben, akteur: Akteur) async throws -> ObjektID {
        try SteuerungRechte.pruefe(akteur, SteuerungRechte.gremien)
        return try await store.commit(Vermerk(akteur, "st.beschluss.fassen")) { tx in
            let bild = try tx.heute([
                .sitzung, .tagesordnungspunkt, .beratung, .beschluss, .stimmen, .antrag, .vorlage, .mitteilung,
            ])
            let stelle = try Beschlussstelle(punkt, bild), kenntnis = try tx.neueKenntnis()
            let beschluss: ObjektID
            if let vorhandener = stelle.beschluss {
                beschluss = vorhandener
                try tx.aussagenSetzen(
                    [Beschlussfelder().ergebnis.setzen(vorhandener, angaben.ergebnis, stelle.gilt, stelle.quelle)],
                    bekannt: kenntnis)
            } else {
                beschluss = try tx.anlegen(.beschluss, bekannt: kenntnis) { stelle.angaben($0, angaben) }
            }
            let felder = Stimmenfelder()
            for (nr, gruppe) in zip(1..., angaben.abstimmung?.gruppen ?? []) {
                try tx.anlegen(.stimmen, bekannt: kenntnis) { id in
                    [
                        felder.beschluss.setzen(id, beschluss, stelle.gilt, stelle.quelle),
                        felder.gruppe.setzen(id, gruppe.name, stelle.gilt, stelle.quelle),
                        felder.rang.setzen(id, stelle.stimmen + nr, stelle.gilt, stelle.quelle),
                        felder.dafuer.setzen(id, gruppe.dafuer, stelle.gilt, stelle.quelle),
                        felder.dagegen.setzen(id, gruppe.dagegen, stelle.gilt, stelle.quelle),
                        felder.enthaltungen.setzen(id, gruppe.enthaltungen, stelle.gilt, stelle.quelle),
                    ]
                        + [angaben.abstimmung?.teil].compactMap {
                            $0.map { felder.teil.setzen(id, $0, stelle.gilt, stelle.quelle) }
                        }
                }
            }
            return beschluss
        }
    }
}

/// Where a Beschluss is made: the item, its Sitzung and the paper it is about.
private struct Beschlussstelle {
    let punkt: Objektsicht
    let sitzung: Objektsicht
    let gegenstand: ObjektID?
    let beschluss: ObjektID?
    /// How many votes of groups there are already.
    let stimmen: Int
    let gilt: Geltungszeit
    let quelle: Quelle

    /// - Throws: `SteuerungError.nichtGefunden`.
    init(_ id: ObjektID, _ bild: Stichtagsbild) throws(SteuerungError) {
        guard let punkt = bild.objekt(id), punkt.objekt.art == .tagesordnungspunkt,
            let sitzung = punkt[Tagesordnungspunktfelder().sitzung].flatMap(bild.objekt), let tag = sitzung[Sitzungsfelder().tag]
        else { throw .nichtGefunden }
        self.punkt = punkt
        self.sitzung = sitzung
        gegenstand = bild.alle(.beratung).first { $0[Beratungsfelder().punkt] == id }?[Beratungsfelder().gegenstand]
        let beschluss = bild.alle(.beschluss).first { $0[Beschlussfelder().punkt] == id }?.objekt.id
        self.beschluss = beschluss
        stimmen = bild.alle(.stimmen).filter { $0[Stimmenfelder().beschluss] == beschluss && beschluss != nil }.count
        gilt = .ab(min(tag.spaetestens ?? bild.stichtag, bild.stichtag))
        quelle = .herkunft("Niederschrift der Sitzung \(tag.text)", url: nil)
    }

    func angaben(_ id: ObjektID, _ angaben: BeschlussFassen.Angaben) -> [Setzung] {
        let felder = Beschlussfelder()
        let titel = punkt[Tagesordnungspunktfelder().titel]
        let pflicht = [
            felder.titel.setzen(id, titel, gilt, quelle),
            felder.gremium.setzen(id, sitzung[Sitzungsfelder().gremium], gilt, quelle),
            felder.tag.setzen(id, sitzung[Sitzungsfelder().tag], gilt, quelle),
            felder.ergebnis.setzen(id, angaben.ergebnis, gilt, quelle), felder.punkt.setzen(id, punkt.objekt.id, gilt, quelle),
            felder.oeffentlich.setzen(id, punkt[Tagesordnungspunktfelder().oeffentlich] == true, gilt, quelle),
        ]
        let weitere = [
            gegenstand.map { felder.zu.setzen(id, $0, gilt, quelle) },
            angaben.zustaendig.map { felder.zustaendig.setzen(id, $0, gilt, quelle) },
            angaben.frist.map { felder.frist.setzen(id, $0, gilt, quelle) },
        ].compactMap(\.self)
        return pflicht + weitere + zip(1..., angaben.punkte).map { felder.punkte.setzen(id, platz: $0, $1, gilt, quelle) }
    }
}
