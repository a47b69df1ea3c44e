// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Asks something about an item of an agenda, before its Sitzung.
struct FrageStellen: Sendable {
    let store: Store

    /// - Throws: `SteuerungError.fragenVorbei` from the day of the Sitzung on.
    @discardableResult
    func callAsFunction(_ punkt: ObjektID, _ text: String, akteur: Akteur) async throws -> ObjektID {
        try SteuerungRechte.pruefe(akteur, SteuerungRechte.fragen)
        let felder = Fragenfelder()
        guard text.count <= Sitzungsfrage.hoechstens else {
            throw SteuerungError.textZuLang(feld: felder.titel.beschreibung.bezeichnung, hoechstens: Sitzungsfrage.hoechstens)
        }
        return try await store.commit(Vermerk(akteur, "st.frage.stellen")) { tx in
            let bild = try tx.heute([.tagesordnungspunkt, .sitzung])
            guard let punktsicht = bild.objekt(punkt), punktsicht.objekt.art == .tagesordnungspunkt,
                let sitzung = punktsicht[Tagesordnungspunktfelder().sitzung].flatMap(bild.objekt)
            else { throw SteuerungError.nichtGefunden }
            guard Sitzungsfrage.sindMoeglich(sitzung, am: tx.jetzt.tag) else { throw SteuerungError.fragenVorbei }
            let gilt = Geltungszeit.ab(tx.jetzt.tag), von = akteur.mitarbeiter?.name ?? akteur.kennung
            let quelle = Quelle.herkunft("Frage vor der Sitzung", url: nil)
            return try tx.anlegen(.frage, bekannt: try tx.neueKenntnis()) { id in
                [
                    felder.titel.setzen(id, text, gilt, quelle), felder.punkt.setzen(id, punkt, gilt, quelle),
                    felder.von.setzen(id, von, gilt, quelle),
                    felder.tag.setzen(id, Datumsangabe(.tag(tx.jetzt.tag)), gilt, quelle),
                ]
            }
        }
    }
}

/// Answers a question; answered again, the later answer counts and the earlier stays in its history.
struct FrageBeantworten: Sendable {
    let store: Store

    /// - Returns: the item the question is about.
    @discardableResult
    func callAsFunction(_ id: ObjektID, _ text: String, akteur: Akteur) async throws -> ObjektID {
        try SteuerungRechte.pruefe(akteur, SteuerungRechte.gremien)
        return try await store.commit(Vermerk(akteur, "st.frage.beantworten")) { tx in
            let felder = Fragenfelder()
            guard let frage = try tx.heute([.frage]).objekt(id), let punkt = frage[felder.punkt] else {
                throw SteuerungError.nichtGefunden
            }
            let gilt = Geltungszeit.ab(tx.jetzt.tag), quelle = Quelle.herkunft("Antwort der Verwaltung", url: nil)
            try tx.aussagenSetzen(
                [
                    felder.antwort.setzen(id, text, gilt, quelle),
                    felder.beantwortet.setzen(id, Datumsangabe(.tag(tx.jetzt.tag)), gilt, quelle),
                ], bekannt: try tx.neueKenntnis())
            return punkt
        }
    }
}

extension ReadAccess {
    /// Questions that nobody has answered yet; asked for each page, so it counts rows and draws no picture.
    func offeneSitzungsfragen() throws -> Int {
        let felder = Fragenfelder()
        return try value(
            """
            SELECT COUNT(*) FROM st_aussage f
            WHERE f.art = \(Objektart.frage) AND f.feld = \(felder.titel.name) AND f.bekannt_bis = \(Offen.ende) AND f.gilt_vor = \(Offen.ende)
              AND f.wert IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM st_aussage a WHERE a.objekt = f.objekt AND a.feld = \(felder.antwort.name)
                  AND a.bekannt_bis = \(Offen.ende) AND a.gilt_vor = \(Offen.ende) AND a.wert IS NOT NULL)
            """, as: Int.self) ?? 0
    }
}
