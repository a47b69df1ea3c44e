// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Who represents me, and whom I represent.
struct Vertretungsrouten {
    static let pfad = "/amt/konto/vertretung"
    let modul: IdentityModul

    var alle: [Route] {
        [
            .get(Self.pfad, .mitarbeiter, "Ihre Vertretung: wer vertritt, wen man vertritt") { [modul] in
                .seite(try await VertretungSeite.laden($0, modul))
            },
            .post(Self.pfad, .mitarbeiter, "Vertretung eintragen, für sich oder mit Recht für andere") { [modul] in
                try await eintragen($0, modul)
            },
            .post("\(Self.pfad)/ende", .mitarbeiter, "Vertretung vorzeitig beenden") { [modul] in try await beenden($0, modul) },
        ]
    }

    private func eintragen(_ anfrage: WebRequest, _ modul: IdentityModul) async throws -> WebResponse {
        let ich = try anfrage.mitarbeiter()
        do {
            guard let vertreter = anfrage.formular["vertreter"].flatMap(MitarbeiterID.init) else {
                throw VertretungError.personFehlt
            }
            let neu = try await VertretungSetzen(store: modul.store)(
                fuer: anfrage.formular["vertretener"].flatMap(MitarbeiterID.init) ?? ich.id, durch: vertreter,
                ab: try tag("ab", anfrage), bis: try tag("bis", anfrage), akteur: anfrage.akteur)
            modul.sitzungen.vergessen(neu.vertreter)
            return .weiter(
                nach: Self.pfad,
                Meldung(.erfolg, "Die Vertretung \(neu.zeitraum) ist eingetragen. Beide bekommen eine E-Mail."))
        } catch let error as VertretungError where error.art == .eingabe {
            return .seite(try await VertretungSeite.laden(anfrage, modul, fehler: error), status: 422)
        }
    }

    private func beenden(_ anfrage: WebRequest, _ modul: IdentityModul) async throws -> WebResponse {
        guard let id = anfrage.formular["vertretung"].flatMap(VertretungID.init) else { throw VertretungError.nichtGefunden }
        let alt = try await VertretungBeenden(store: modul.store)(id, akteur: anfrage.akteur)
        modul.sitzungen.vergessen(alt.vertreter)
        return .weiter(nach: Self.pfad, Meldung(.erfolg, "Die Vertretung ist beendet. Beide bekommen eine E-Mail."))
    }

    /// A day as the browser's calendar sends it, or as people write it.
    private func tag(_ name: String, _ anfrage: WebRequest) throws -> Kalendertag {
        guard let tag = Kalendertag(eingabe: anfrage.formular[name] ?? "") else { throw VertretungError.tagFehlt(feld: name) }
        return tag
    }
}
