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
                guard try tx.sieht(akteur, objekt) else { continue }
                let kopf = try tx.objektkopf(objekt)
                do {
                    _ = try tx.objekt(objekt, fuer: AkteRechte.bearbeiten, akteur)
                    guard kopf.offen else { throw AkteError.vorgangGeschlossen }
                    // What was handed on or put up for later can come back; what was written waits for who holds the object.
                    if seine.contains(where: \.aendertAngaben) { try tx.sperreBeachten(objekt.sperrobjekt) }
                    guard try seine.allSatisfy({ try tx.istUnveraendert($0, kopf) }) else { throw StoreError.veraltet }
                } catch let error as any Fachfehler {
                    ausgelassen.append((kopf.zeichen, error.meldung))
                    continue
                }
                for zeile in seine { try tx.zuruecknehmen(zeile, kopf) }
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
    fileprivate var aendertAngaben: Bool { !["bearbeiter", "oe", "wiedervorlage"].contains(feld) }
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
            return try posten.neu.flatMap { try wiedervorlage(WiedervorlageID(gespeichert: $0)) }?.erledigt == nil
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
            guard let neu = posten.neu else { return }
            try wiedervorlageErledigen(WiedervorlageID(gespeichert: neu))
        case ("schlagwort", _):
            try schlagwortAendern(alt: posten.neu, neu: posten.alt, kopf)
            try neuIndexieren(posten.objekt)
        default:
            guard let feld = Stapelfeld(posten.feld) else { return }
            try feldwertSetzen(feld, posten.alt, kopf)
        }
    }
}
