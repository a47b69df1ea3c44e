// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Takes the answer to a request: what is new becomes statements whose source is the answer.
struct SachstandMelden: Sendable {
    let store: Store
    let zeichen: Anfragezeichen

    /// The request a link was signed for.
    /// - Throws: `SteuerungError.nichtGefunden` for any other link, so that guessing tells nothing.
    func anfrage(_ link: String, _ db: some ReadAccess) throws -> Sachstandsanfrage {
        guard let id = Anfragezeichen.anfrage(link), let anfrage = try db.anfrage(id), zeichen.stimmt(link, anfrage) else {
            throw SteuerungError.nichtGefunden
        }
        return anfrage
    }

    /// - Parameter angaben: what the answer says of fields of the Vorhaben; what is the same as now is left alone.
    /// - Throws: `SteuerungError.anfrageVorbei` where it was answered or taken back.
    func callAsFunction(_ link: String, angaben: [(feld: Feldbeschreibung, wert: Wert)]) async throws {
        let heute = store.uhr.jetzt.tag
        try await store.commit(Vermerk(.system("sachstand"), "st.anfrage.beantworten")) { tx in
            let anfrage = try anfrage(link, tx)
            guard try tx.anfrageSchliessen(anfrage.id, .beantwortet) else { throw SteuerungError.anfrageVorbei }
            let kenntnis = try tx.neueKenntnis()
            let jetzt = Objektsicht(
                Objekt(id: anfrage.vorhaben, art: .vorhaben),
                try tx.aussagen(zu: anfrage.vorhaben, am: heute, bekannt: kenntnis))
            let quelle = Quelle.herkunft(
                "Antwort von \(anfrage.an) auf die Sachstandsanfrage vom \(anfrage.gestellt.tag.deutsch)", url: nil)
            let setzungen = angaben.compactMap { feld, wert -> Setzung? in
                guard feld.vielfachheit == .folge || jetzt.wert(feld.name) != wert else { return nil }
                return Setzung(
                    objekt: anfrage.vorhaben, feld: feld.name, glied: Self.glied(feld, jetzt), gilt: .ab(heute), wert: wert,
                    quelle: quelle)
            }
            try tx.aussagenSetzen(setzungen, bekannt: kenntnis)
            tx.vermerke(Gegenstand("st.objekt", anfrage.vorhaben.text), feld: "antwort", neu: anfrage.an)
        }
    }

    /// A further place of a sequence: an answer adds and takes nothing away.
    private static func glied(_ feld: Feldbeschreibung, _ jetzt: Objektsicht) -> String {
        guard feld.vielfachheit == .folge else { return "" }
        return Wertleser.platz((jetzt.glieder(feld.name).compactMap { Int($0) }.max() ?? 0) + 1)
    }
}

/// Takes a request back; its link then says so.
struct AnfrageZuruecknehmen: Sendable {
    let store: Store

    /// - Throws: `SteuerungError.anfrageVorbei` where it was answered or taken back.
    func callAsFunction(_ id: AnfrageID, akteur: Akteur) async throws {
        try SteuerungRechte.pruefe(akteur, SteuerungRechte.erfragen)
        try await store.commit(Vermerk(akteur, "st.anfrage.zuruecknehmen")) { tx in
            guard let anfrage = try tx.anfrage(id) else { throw SteuerungError.nichtGefunden }
            guard try tx.anfrageSchliessen(id, .zurueckgenommen) else { throw SteuerungError.anfrageVorbei }
            tx.vermerke(Gegenstand("st.objekt", anfrage.vorhaben.text), feld: "anfrage", alt: anfrage.an)
        }
    }
}
