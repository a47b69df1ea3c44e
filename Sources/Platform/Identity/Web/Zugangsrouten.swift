// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// The clerk's own app passwords.
struct Zugangsrouten {
    static let pfad = "/amt/konto/zugaenge"
    let modul: IdentityModul

    var alle: [Route] {
        [
            .get(Self.pfad, .mitarbeiter, "Eigene Zugänge für Programme und Geräte") { [modul] in
                .seite(try await ZugaengeSeite.laden($0, modul))
            },
            .post(Self.pfad, .mitarbeiter, "Zugang für ein Programm anlegen") { [modul] in try await anlegen($0, modul) },
            .post("\(Self.pfad)/widerruf", .mitarbeiter, "Zugang eines Programms widerrufen") { [modul] anfrage in
                guard let id = anfrage.formular["zugang"].flatMap(AnwendungszugangID.init) else {
                    throw IdentityError.nichtGefunden
                }
                try await AnwendungszugangWiderrufen(store: modul.store, anmeldungen: modul.anwendungen)(
                    id, try anfrage.mitarbeiter())
                return .weiter(
                    nach: Self.pfad, Meldung(.erfolg, "Der Zugang ist widerrufen. Das Programm kommt nicht mehr hinein."))
            },
        ]
    }

    /// The password cannot travel through a redirect, so the page that follows is shown at once, and says that it is shown once.
    private func anlegen(_ anfrage: WebRequest, _ modul: IdentityModul) async throws -> WebResponse {
        do {
            let kennwort = try await AnwendungszugangAnlegen(store: modul.store)(
                try anfrage.mitarbeiter(), bezeichnung: anfrage.formular["bezeichnung"] ?? "",
                tage: anfrage.formular["tage"].flatMap { Int($0) } ?? 0)
            return .seite(try await ZugaengeSeite.laden(anfrage, modul, neu: kennwort))
        } catch let error as IdentityError where error.art == .eingabe {
            return .seite(try await ZugaengeSeite.laden(anfrage, modul, fehler: error), status: 422)
        }
    }
}
