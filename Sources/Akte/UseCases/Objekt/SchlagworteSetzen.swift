// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Says by which catchwords an object is found from now on.
struct SchlagworteSetzen: Sendable {
    let store: Store

    func callAsFunction(_ text: String, an objekt: Aktenobjekt, akteur: Akteur) async throws {
        let neu = try Schlagwort.lesen(text)
        try await store.commit(Vermerk(akteur, "akte.schlagworte.setzen")) { tx in
            let kopf = try tx.objekt(objekt, fuer: AkteRechte.bearbeiten, akteur)
            try tx.sperreBeachten(objekt.sperrobjekt)
            let alt = try tx.schlagworte(objekt)
            for wort in alt where !neu.contains(wort) { try tx.schlagwortEntfernen(wort, objekt: objekt) }
            for wort in neu where !alt.contains(wort) { try tx.schlagwortSetzen(wort, objekt: objekt) }
            if Set(alt) != Set(neu) {
                tx.vermerke(
                    kopf.gegenstand, feld: "schlagworte", alt: alt.isEmpty ? nil : alt.joined(separator: ", "),
                    neu: neu.isEmpty ? nil : neu.joined(separator: ", "))
            }
            try tx.neuIndexieren(objekt)
        }
    }
}

extension WriteContext {
    /// Brings what the search knows of one object up to date.
    func neuIndexieren(_ objekt: Aktenobjekt) throws {
        switch objekt {
        case .akte(let id): if let akte = try akte(id) { try indexieren(akte) }
        case .vorgang(let id): try indexieren(try vorhandenerVorgang(id))
        case .dokument(let id):
            let dokument = try vorhandenesDokument(id)
            try indexieren(dokument, vorgang: try vorhandenerVorgang(dokument.vorgang))
        }
    }
}
