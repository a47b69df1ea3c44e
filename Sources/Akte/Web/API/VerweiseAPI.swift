// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// References and catchwords in JSON, the same at Akte, Vorgang and Dokument.
struct VerweiseAPI {
    let modul: AkteModul

    private struct VerweisEingabe: Decodable {
        let art: Verweisart
        let nachArt: String
        let nach: String
        let bemerkung: String?
    }

    private struct Schlagwortliste: Codable { let schlagworte: [String] }

    var alle: [Route] { Objektweg.alle.flatMap { [lesen($0), setzen($0), entfernen($0), schlagworte($0)] } }

    private var store: Store { modul.store }

    private func lesen(_ weg: Objektweg) -> Route {
        .lesen(
            "\(weg.api)/verweise", "Verweise lesen", ausgabe: Schema.seite(VerweisJSON.schema),
            spur: Lesespur(store, .schnittstelle) { anfrage, _ in [try weg.objekt(anfrage)] }
        ) { [store] anfrage in
            let objekt = try weg.objekt(anfrage)
            let liste = try await store.read { db in
                _ = try db.objekt(objekt, fuer: AkteRechte.lesen, anfrage.akteur)
                return try db.verweise(objekt).filter {
                    try db.sieht(anfrage.akteur, $0.von) && db.sieht(anfrage.akteur, $0.nach)
                }
            }
            return SeiteJSON(eintraege: liste.map(VerweisJSON.init), nach: nil)
        }
    }

    private func setzen(_ weg: Objektweg) -> Route {
        .akt(
            "\(weg.api)/verweise", AkteRechte.bearbeiten, "Verweis setzen",
            eingabe: Schema.objekt([
                "art": Schema.wahl(Verweisart.allCases.map(\.rawValue)),
                "nachArt": Schema.wahl(["akte", "vorgang", "dokument"]), "nach": Schema.id, "bemerkung?": Schema.text,
            ]), ausgabe: VerweisJSON.schema
        ) { [store] anfrage in
            let von = try weg.objekt(anfrage)
            let e: VerweisEingabe = try anfrage.json()
            // One form for all identities; what is no identity is told as such and never asked of the database.
            guard let id = VorgangID(e.nach), let nach = Aktenobjekt(art: e.nachArt, id: id.text) else {
                throw Eingabefehler("nach", "Das Ziel des Verweises ist keine Kennung einer Akte, eines Vorgangs oder Dokuments.")
            }
            return VerweisJSON(
                try await VerweisSetzen(store: store)(von, e.art, nach, bemerkung: e.bemerkung, akteur: anfrage.akteur))
        }
    }

    private func entfernen(_ weg: Objektweg) -> Route {
        .akt(
            "\(weg.api)/verweise/{verweis}/entfernung", AkteRechte.bearbeiten, "Verweis entfernen", eingabe: nil,
            ausgabe: Schema.objekt(["entfernt": Schema.id])
        ) { [store] anfrage in
            let verweis = try anfrage.id("verweis", VerweisTag.self)
            try await VerweisEntfernen(store: store)(verweis, bei: try weg.objekt(anfrage), akteur: anfrage.akteur)
            return ["entfernt": verweis.text]
        }
    }

    private func schlagworte(_ weg: Objektweg) -> Route {
        .akt(
            "\(weg.api)/schlagworte", AkteRechte.bearbeiten, "Schlagworte setzen", methode: .patch,
            eingabe: Schema.objekt(["schlagworte": Schema.liste(Schema.text)]),
            ausgabe: Schema.objekt(["schlagworte": Schema.liste(Schema.text)])
        ) { [store] anfrage in
            let objekt = try weg.objekt(anfrage)
            let eingabe: Schlagwortliste = try anfrage.json()
            try await SchlagworteSetzen(store: store)(
                eingabe.schlagworte.joined(separator: "\n"), an: objekt, akteur: anfrage.akteur)
            return try await store.read { db in Schlagwortliste(schlagworte: try db.schlagworte(objekt)) }
        }
    }
}
