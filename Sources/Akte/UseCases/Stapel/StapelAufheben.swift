// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Takes a batch back, object by object, where nothing has happened to the value since. The audit keeps both, there and back.
struct StapelAufheben: Sendable {
    struct Ergebnis: Sendable {
        let zurueck: Int
        /// Signs of objects that stay as they are, and why.
        let ausgelassen: [(zeichen: String, grund: String)]
    }

    let store: Store

    func callAsFunction(_ id: StapelID, akteur: Akteur) async throws -> Ergebnis {
        try await store.commit(Vermerk(akteur, "akte.stapel.aufheben")) { tx in
            let stapel = try tx.stapel(id, akteur: akteur)
            guard stapel.aufgehoben == nil else { throw ObjektError.stapelAufgehoben }
            var zurueck: Set<Aktenobjekt> = [], ausgelassen: [(zeichen: String, grund: String)] = []
            let posten = try tx.stapelposten(id)
            for (objekt, seine) in Self.jeObjekt(posten) {
                let weitergabe = seine.allSatisfy(\.istWeitergabe), sieht = try tx.sieht(akteur, objekt)
                guard sieht || weitergabe else { continue }
                let kopf = try tx.objektkopf(objekt)
                do {
                    if !weitergabe { _ = try tx.objekt(objekt, fuer: AkteRechte.bearbeiten, akteur) }
                    guard try sieht || !tx.istGeoeffnet(objekt, seit: stapel.zeit, akteur) else { throw StoreError.veraltet }
                    guard kopf.offen else { throw AkteError.vorgangGeschlossen }
                    // What was handed on or put up for later can come back; what was written waits for who holds the object.
                    if seine.contains(where: \.aendertAngaben) { try tx.sperreBeachten(objekt.sperrobjekt) }
                    guard try seine.allSatisfy({ try tx.istUnveraendert($0, kopf) }) else { throw StoreError.veraltet }
                } catch let error as any Fachfehler {
                    ausgelassen.append((sieht ? kopf.zeichen : "Ein Vorgang einer anderen Einheit", error.meldung))
                    continue
                }
                for zeile in seine { try tx.zuruecknehmen(zeile, kopf) }
                // Who has handed on may have no right where it lies now, but must have one where it comes back to.
                if weitergabe { _ = try tx.objekt(objekt, fuer: AkteRechte.bearbeiten, akteur) }
                zurueck.insert(objekt)
            }
            try tx.executeVersioned(
                """
                UPDATE akte_stapel SET aufgehoben = \(tx.jetzt), version = version + 1
                WHERE id = \(id) AND version = \(stapel.version) AND aufgehoben IS NULL
                """)
            return Ergebnis(zurueck: zurueck.count, ausgelassen: ausgelassen)
        }
    }

    /// In the order of the batch, so that locks are always taken alike.
    private static func jeObjekt(_ posten: [Stapelposten]) -> [(Aktenobjekt, [Stapelposten])] {
        posten.reduce(into: []) { gruppen, zeile in
            if let i = gruppen.firstIndex(where: { $0.0 == zeile.objekt }) {
                gruppen[i].1.append(zeile)
            } else {
                gruppen.append((zeile.objekt, [zeile]))
            }
        }
    }
}

extension Stapelposten {
    fileprivate var istWeitergabe: Bool { ["bearbeiter", "oe"].contains(feld) }
    fileprivate var aendertAngaben: Bool { !istWeitergabe && feld != "wiedervorlage" }
    fileprivate var wiedervorlage: WiedervorlageID? { neu.map { WiedervorlageID(gespeichert: $0) } }
}

extension ReadAccess {
    /// Whether somebody else has opened the Vorgang since.
    fileprivate func istGeoeffnet(_ objekt: Aktenobjekt, seit: Zeitpunkt, _ akteur: Akteur) throws -> Bool {
        guard case .vorgang(let id) = objekt else { return false }
        return try row(
            """
            SELECT 1 FROM akte_gelesen WHERE vorgang = \(id) AND zeit >= \(seit)
              AND mitarbeiter NOT IN (\(list: Filter.personen(akteur))) LIMIT 1
            """) != nil
    }
}

extension WriteContext {
    /// Whether the value is still the one the batch set. Work that was handed on must not have been touched at all.
    fileprivate func istUnveraendert(_ posten: Stapelposten, _ kopf: Objektkopf) throws -> Bool {
        switch posten.feld {
        case "bearbeiter", "oe": return kopf.version == posten.stand
        case "schlagwort":
            let da = try schlagworte(posten.objekt)
            return (posten.neu.map { da.contains($0) } ?? true) && (posten.alt.map { !da.contains($0) } ?? true)
        case "wiedervorlage":
            guard let id = posten.wiedervorlage else { return false }
            if posten.objekt.istAkte { return try aktenwiedervorlage(id).map { $0.erledigt == nil } ?? false }
            return try wiedervorlage(id).map { $0.erledigt == nil } ?? false
        default:
            guard let feld = Stapelfeld(posten.feld) else { return false }
            return try feldwert(feld, posten.objekt) == posten.neu
        }
    }

    fileprivate func zuruecknehmen(_ posten: Stapelposten, _ kopf: Objektkopf) throws {
        switch (posten.feld, posten.objekt) {
        case ("oe", .vorgang(let id)):
            guard let alt = posten.alt.flatMap({ Int64($0) }) else { return }
            _ = try federfuehrungAendern(id, an: OrgNummer(alt))
        case ("bearbeiter", .vorgang(let id)):
            let person = posten.alt.map { MitarbeiterID(gespeichert: $0) }
            if try vorhandenerVorgang(id).bearbeiter != person { _ = try vorgangZuweisen(id, an: person) }
        case ("wiedervorlage", _):
            guard let id = posten.wiedervorlage else { return }
            if posten.objekt.istAkte { try aktenwiedervorlageErledigen(id) } else { try wiedervorlageErledigen(id) }
        case ("schlagwort", _):
            try schlagwortAendern(alt: posten.neu, neu: posten.alt, kopf)
            try neuIndexieren(posten.objekt)
        default:
            guard let feld = Stapelfeld(posten.feld) else { return }
            try feldwertSetzen(feld, posten.alt, kopf)
        }
    }
}
