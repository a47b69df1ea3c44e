// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// References and catchwords, the same at Akte, Vorgang and Dokument.
struct Objektrouten {
    let modul: AkteModul

    /// Reads the object out of an address.
    private typealias Objekt = @Sendable (WebRequest) throws -> Aktenobjekt

    var alle: [Route] {
        let arten: [(String, String, Objekt)] = [
            (AkteURL.akteMuster, "einer Akte", { .akte(try $0.id("id", AkteTag.self)) }),
            (AkteURL.vorgangMuster, "eines Vorgangs", { .vorgang(try $0.id("id", VorgangTag.self)) }),
            (AkteURL.dokumentMuster, "eines Dokuments", { .dokument(try $0.id("id", DokumentTag.self)) }),
        ]
        return arten.flatMap { muster, wovon, objekt in
            [
                .get(
                    "\(muster)/verweise", .recht(AkteRechte.lesen), "Verweise und Schlagworte \(wovon) ansehen",
                    Lesespur(store, .seite, { anfrage, _ in [try objekt(anfrage)] }).um {
                        [store] anfrage in
                        let objekt = try objekt(anfrage)
                        return .seite(try await store.read { db in try VerweiseSeite(anfrage, db, objekt) })
                    }),
                akt("\(muster)/verweise", "Verweis \(wovon) setzen", objekt) { store, anfrage, von in
                    let nach = try await Self.ziel(anfrage, store)
                    _ = try await VerweisSetzen(store: store)(
                        von, try anfrage.wahl("art", "Bitte wählen Sie die Beziehung."), nach,
                        bemerkung: anfrage.formular["bemerkung"], akteur: anfrage.akteur)
                    return "Der Verweis ist gesetzt."
                },
                akt("\(muster)/verweis-entfernen", "Verweis \(wovon) entfernen", objekt) { store, anfrage, bei in
                    guard let id = anfrage.formular["verweis"].flatMap({ VerweisID($0) }) else { throw AkteError.nichtGefunden }
                    try await VerweisEntfernen(store: store)(id, bei: bei, akteur: anfrage.akteur)
                    return "Der Verweis ist entfernt."
                },
                akt("\(muster)/schlagworte", "Schlagworte \(wovon) ändern", objekt) { store, anfrage, an in
                    try await SchlagworteSetzen(store: store)(
                        anfrage.formular["schlagworte"] ?? "", an: an, akteur: anfrage.akteur)
                    return "Die Schlagworte sind gespeichert."
                },
            ]
        }
    }

    private var store: Store { modul.store }

    private func akt(
        _ pfad: String, _ zweck: String, _ objekt: @escaping Objekt,
        _ tun: @escaping @Sendable (Store, WebRequest, Aktenobjekt) async throws -> String
    ) -> Route {
        .post(pfad, .recht(AkteRechte.bearbeiten), zweck) { [store] anfrage in
            let objekt = try objekt(anfrage)
            return try await Formularakt.ausfuehren(anfrage) { eingabe in
                .seite(try await store.read { db in try VerweiseSeite(anfrage, db, objekt, eingabe) }, status: eingabe.status)
            } _: {
                .weiter(
                    nach: AkteURL.objekt(objekt, "verweise"), Meldung(.erfolg, try await tun(store, anfrage, objekt)))
            }
        }
    }

    private static func ziel(_ anfrage: WebRequest, _ store: Store) async throws -> Aktenobjekt {
        guard let text = anfrage.formular["ziel"] else {
            throw Eingabefehler("ziel", "Bitte geben Sie das Zeichen des anderen Objekts ein.")
        }
        let zeichen = text.filter { !$0.isWhitespace }
        guard let objekt = try await store.read({ db in try db.fundstelle(zeichen, akteur: anfrage.akteur) }) else {
            throw Eingabefehler("ziel", "Zu diesem Zeichen gibt es nichts, was Sie sehen dürfen. Bitte prüfen Sie es.")
        }
        return objekt
    }
}
