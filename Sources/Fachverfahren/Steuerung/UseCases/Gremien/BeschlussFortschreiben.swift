// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Says how far a Beschluss is carried out. Whoever is late says why.
struct BeschlussFortschreiben: Sendable {
    struct Angaben: Sendable {
        let stand: Umsetzungsstand
        let sachstand: String?
        let frist: Datumsangabe?
        let verzugsgrund: String?
        let quelle: Quelle
    }

    let store: Store

    /// - Throws: `SteuerungError.textFehlt` for a delay without a reason.
    func callAsFunction(_ id: ObjektID, _ angaben: Angaben, akteur: Akteur) async throws {
        try SteuerungRechte.pruefe(akteur, SteuerungRechte.gremien)
        try angaben.quelle.pruefen()
        _ = try await store.commit(Vermerk(akteur, "st.beschluss.fortschreiben")) { tx in
            let felder = Beschlussfelder(), heute = tx.jetzt.tag
            guard let beschluss = try tx.heute([.beschluss]).objekt(id) else { throw SteuerungError.nichtGefunden }
            if Self.verspaetet(angaben, bisher: beschluss[felder.frist], am: heute), angaben.verzugsgrund == nil {
                throw SteuerungError.textFehlt(feld: felder.verzugsgrund.beschreibung.bezeichnung)
            }
            let gilt = Geltungszeit.ab(heute), quelle = angaben.quelle
            var setzungen = [felder.stand.setzen(id, angaben.stand, gilt, quelle)]
            if angaben.sachstand != beschluss[felder.sachstand] {
                setzungen.append(felder.sachstand.setzen(id, angaben.sachstand, gilt, quelle))
            }
            if angaben.frist != beschluss[felder.frist] { setzungen.append(felder.frist.setzen(id, angaben.frist, gilt, quelle)) }
            if angaben.verzugsgrund != beschluss[felder.verzugsgrund] {
                setzungen.append(felder.verzugsgrund.setzen(id, angaben.verzugsgrund, gilt, quelle))
            }
            if angaben.stand == .erledigt, beschluss[felder.erledigt] == nil {
                setzungen.append(felder.erledigt.setzen(id, Datumsangabe(.tag(heute)), gilt, quelle))
            }
            return try tx.aussagenSetzen(setzungen, bekannt: try tx.neueKenntnis())
        }
    }

    /// Not done though the time is over, or put off to a later one.
    private static func verspaetet(_ angaben: Angaben, bisher: Datumsangabe?, am heute: Kalendertag) -> Bool {
        guard !angaben.stand.abgeschlossen else { return false }
        if let neu = angaben.frist?.spaetestens, neu < heute { return true }
        guard let alt = bisher?.spaetestens else { return false }
        guard let neu = angaben.frist?.spaetestens else { return true }
        return alt < neu
    }
}
