// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// References and catchwords, the same at Akte, Vorgang and Dokument.
struct Objektrouten {
    let modul: AkteModul

    var alle: [Route] {
        Objektweg.alle.flatMap { weg in
            [
                .get(
                    "\(weg.muster)/verweise", .recht(AkteRechte.lesen), "Verweise und Schlagworte \(weg.wovon) ansehen",
                    Lesespur(store, .seite, { anfrage, _ in [try weg.objekt(anfrage)] }).um {
                        [store] anfrage in
                        let objekt = try weg.objekt(anfrage)
                        return .seite(try await store.read { db in try VerweiseSeite(anfrage, db, objekt) })
                    }),
                akt(weg, "verweise", "Verweis \(weg.wovon) setzen") { store, anfrage, von in
                    let nach = try await Self.ziel(anfrage, store)
                    _ = try await VerweisSetzen(store: store)(
                        von, try anfrage.wahl("art", "Bitte wählen Sie die Beziehung."), nach,
                        bemerkung: anfrage.formular["bemerkung"], akteur: anfrage.akteur)
                    return "Der Verweis ist gesetzt."
                },
                akt(weg, "verweis-entfernen", "Verweis \(weg.wovon) entfernen") { store, anfrage, bei in
                    guard let id = anfrage.formular["verweis"].flatMap({ VerweisID($0) }) else { throw AkteError.nichtGefunden }
                    try await VerweisEntfernen(store: store)(id, bei: bei, akteur: anfrage.akteur)
                    return "Der Verweis ist entfernt."
                },
                akt(weg, "schlagworte", "Schlagworte \(weg.wovon) ändern") { store, anfrage, an in
                    try await SchlagworteSetzen(store: store)(
                        anfrage.formular["schlagworte"] ?? "", an: an, akteur: anfrage.akteur)
                    return "Die Schlagworte sind gespeichert."
                },
            ]
        }
    }

    private var store: Store { modul.store }

    private func akt(
        _ weg: Objektweg, _ teil: String, _ zweck: String,
        _ tun: @escaping @Sendable (Store, WebRequest, Aktenobjekt) async throws -> String
    ) -> Route {
        .post("\(weg.muster)/\(teil)", .recht(AkteRechte.bearbeiten), zweck) { [store] anfrage in
            let objekt = try weg.objekt(anfrage)
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
