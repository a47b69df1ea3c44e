// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Does one thing to many objects in one act. What cannot be done is left out and told; everything else is done or nothing.
struct StapelAusfuehren: Sendable {
    struct Ergebnis: Sendable {
        /// `nil` for what cannot be taken back.
        let stapel: StapelID?
        let geaendert: Int
        let ausgelassen: [Stapelzeile]
    }

    let store: Store

    /// What would happen.
    func vorschau(_ akt: Stapelakt, _ wahl: [Stapelwahl], akteur: Akteur) async throws -> [Stapelzeile] {
        let plan = Stapelplan(akt: akt, akteur: akteur, jetzt: store.uhr.jetzt)
        return try await store.read { db in try plan.zeilen(db, wahl) }
    }

    func callAsFunction(_ akt: Stapelakt, _ wahl: [Stapelwahl], akteur: Akteur) async throws -> Ergebnis {
        try await store.commit(Vermerk(akteur, "akte.stapel.ausfuehren", grund: akt.notiz)) { tx in
            let zeilen = try Stapelplan(akt: akt, akteur: akteur, jetzt: tx.jetzt).zeilen(tx, wahl)
            let zuTun = zeilen.filter { !$0.aenderungen.isEmpty }
            guard !zuTun.isEmpty else { throw ObjektError.stapelNichtsGeaendert }
            let posten = try zuTun.flatMap { try tx.stapelzeileAusfuehren($0, akt) }
            return Ergebnis(
                stapel: try tx.stapelBuchen(akt.deutsch, posten), geaendert: zuTun.count,
                ausgelassen: zeilen.filter { $0.hindernis != nil })
        }
    }
}

extension Stapelakt {
    fileprivate var notiz: String? {
        if case .weitergeben(_, let notiz) = self { notiz } else { nil }
    }
}

extension WriteContext {
    fileprivate func stapelzeileAusfuehren(_ zeile: Stapelzeile, _ akt: Stapelakt) throws -> [Stapelposten] {
        var aenderungen = zeile.aenderungen
        switch (akt, zeile.kopf.objekt) {
        case (.weitergeben(let ziel, let notiz), .vorgang(let id)):
            if let notiz { _ = try aktenvermerkSchreiben(notiz, in: id) }
            switch ziel {
            case .person(let person): _ = try vorgangZuweisen(id, an: person)
            case .gruppe(let oe) where try vorhandenerVorgang(id).oe == oe: _ = try vorgangZuweisen(id, an: nil)
            case .gruppe(let oe): _ = try federfuehrungAendern(id, an: oe)
            }
        case (.wiedervorlage(let anlage), .vorgang(let id)):
            // The identity instead of the words, so that exactly this one is taken back.
            let neu = try wiedervorlageSetzen(anlage, in: id)
            aenderungen = [Stapelaenderung(feld: "wiedervorlage", alt: nil, neu: neu.id.text)]
        case (.wiedervorlage(let anlage), .akte(let id)):
            guard let akte = try akte(id) else { throw AkteError.nichtGefunden }
            let neu = try wiedervorlageSetzen(anlage, anAkte: akte)
            aenderungen = [Stapelaenderung(feld: "wiedervorlage", alt: nil, neu: neu.id.text)]
        case (.feld(let feld, _, _), _):
            for aenderung in aenderungen { try feldwertSetzen(feld, aenderung.neu, zeile.kopf) }
        case (.schlagworte, _):
            for aenderung in aenderungen { try schlagwortAendern(alt: aenderung.alt, neu: aenderung.neu, zeile.kopf) }
            try neuIndexieren(zeile.kopf.objekt)
        case (.weitergeben, _), (.wiedervorlage, .dokument): return []
        }
        let stand = try objektkopf(zeile.kopf.objekt).version
        return aenderungen.map {
            Stapelposten(objekt: zeile.kopf.objekt, feld: $0.feld, alt: $0.alt, neu: $0.neu, stand: stand)
        }
    }

    func schlagwortAendern(alt: String?, neu: String?, _ kopf: Objektkopf) throws {
        if let alt { try schlagwortEntfernen(alt, objekt: kopf.objekt) }
        if let neu { try schlagwortSetzen(neu, objekt: kopf.objekt) }
        vermerke(kopf.gegenstand, feld: "schlagworte", alt: alt, neu: neu)
    }
}
