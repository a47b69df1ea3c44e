// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Handing a Vorgang on, to a person or to a unit.
struct Weitergaberouten {
    let modul: AkteModul

    var alle: [Route] {
        let store = modul.store, pfad = "\(AkteURL.vorgangMuster)/weitergeben"
        return [
            .get(
                pfad, .recht(AkteRechte.bearbeiten), "Vorgang weitergeben (Formular)",
                Lesespur.vorgang(store).um { anfrage in
                    let id = try anfrage.id("id", VorgangTag.self)
                    let seite = try await store.read { db in try WeitergabeSeite(anfrage, db, id) }
                    return anfrage.willAusschnitt ? .ausschnitt(seite.ziele) : .seite(seite)
                }),
            .post(pfad, .recht(AkteRechte.bearbeiten), "Vorgang weitergeben") { anfrage in
                let id = try anfrage.id("id", VorgangTag.self)
                return try await Formularakt.ausfuehren(anfrage) { eingabe in
                    .seite(try await store.read { db in try WeitergabeSeite(anfrage, db, id, eingabe) }, status: eingabe.status)
                } _: {
                    let (neu, stapel) = try await weitergeben(anfrage, id)
                    // Whoever hands on to another unit may not see the Vorgang any more.
                    let nach = AkteRechte.sieht(anfrage.akteur, neu) ? AkteURL.vorgang(id) : AkteURL.postkorb
                    return .weiter(
                        nach: Rueckgaengig.anbieten(stapel, auf: nach),
                        Meldung(.erfolg, "Der Vorgang \(neu.zeichen) ist weitergegeben."))
                }
            },
        ]
    }

    private func weitergeben(_ anfrage: WebRequest, _ id: VorgangID) async throws -> (VorgangKopf, StapelID) {
        do {
            return try await VorgangWeitergeben(store: modul.store).mitRuecknahme(
                id, an: try Self.ziel(anfrage), notiz: anfrage.formular["notiz"], version: try anfrage.version(),
                akteur: anfrage.akteur)
        } catch let fehler as AkteError where [.unbekanntePerson, .unbekannteEinheit, .schonDort].contains(fehler) {
            // Where the choice cannot stand, the way out is another search.
            throw Eingabefehler("wen", fehler.meldung)
        }
    }

    private static func ziel(_ anfrage: WebRequest) throws -> VorgangWeitergeben.Ziel {
        let teile = (anfrage.formular["ziel"] ?? "").split(separator: ":", maxSplits: 1).map(String.init)
        switch (teile.first, teile.last) {
        case ("person", let text?):
            guard let person = MitarbeiterID(text) else { throw AkteError.unbekanntePerson }
            return .person(person)
        case ("oe", let text?):
            guard let nummer = Int64(text) else { throw AkteError.unbekannteEinheit }
            return .gruppe(OrgNummer(nummer))
        default: throw Eingabefehler("wen", "Bitte suchen Sie eine Person oder Gruppe und wählen Sie sie aus.")
        }
    }
}
