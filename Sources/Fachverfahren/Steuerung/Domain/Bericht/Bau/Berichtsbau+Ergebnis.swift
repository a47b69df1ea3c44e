// SPDX-License-Identifier: EUPL-1.2
import Core

extension Berichtsbau {
    /// A result and the Vorlage it takes.
    /// - Throws: `SteuerungError.angabeFehlt` for what must be decided first and has no Vorlage.
    func ergebnis(_ ergebnis: Objektsicht) throws -> [Satzbaum] {
        let felder = Ergebnisfelder()
        let gewissheit = ergebnis[felder.gewissheit] ?? .fakt
        let satz = try satz("ergebnis", zu: ergebnis, felder.text, gewissheit: gewissheit)
        guard let vorlage = ziel(felder.vorlage, von: ergebnis), let beleg = ergebnis.beleg(felder.vorlage) else {
            if gewissheit == .voraussetzung {
                throw SteuerungError.angabeFehlt(feld: felder.vorlage.beschreibung.bezeichnung, von: ergebnis.rufname)
            }
            return [Satzbaum(satz)]
        }
        let nummer = try self.satz("vorlage", zu: vorlage, [vorlage.tatsache(Vorlagenfelder().nummer)], stuetzen: [beleg])
        return [Satzbaum(satz), Satzbaum(nummer)]
    }

    /// Both Vorhaben by title and short title; which of them the words use is theirs to say.
    func verzahnung(_ verzahnung: Objektsicht) throws -> Satz {
        let felder = Verzahnungsfelder(), vorhaben = Vorhabenfelder()
        guard let von = ziel(felder.von, von: verzahnung), let mit = ziel(felder.mit, von: verzahnung) else {
            throw SteuerungError.angabeFehlt(feld: felder.mit.beschreibung.bezeichnung, von: verzahnung.rufname)
        }
        let gewissheit = verzahnung[felder.gewissheit] ?? .fakt
        return try satz(
            "verzahnung-\(gewissheit.rawValue)", zu: verzahnung,
            [
                von.tatsache(vorhaben.titel, als: "von.titel"), von.tatsache(vorhaben.kurztitel, als: "von.kurztitel"),
                mit.tatsache(vorhaben.titel, als: "mit.titel"), mit.tatsache(vorhaben.kurztitel, als: "mit.kurztitel"),
                verzahnung.tatsache(felder.grund),
            ], gewissheit: gewissheit,
            stuetzen: [verzahnung.beleg(felder.von), verzahnung.beleg(felder.mit), verzahnung.beleg(felder.gewissheit)]
                .compactMap(\.self))
    }
}
