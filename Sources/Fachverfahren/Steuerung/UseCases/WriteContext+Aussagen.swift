// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

extension WriteContext {
    /// The moment at which this act becomes known: now, but after every act before it, whatever the clocks say. Without that a
    /// picture drawn between the beginning of an act and its end would change.
    func neueKenntnis() throws -> Zeitpunkt {
        let row = try row(
            """
            UPDATE st_kenntnis SET stand = CASE WHEN stand >= \(jetzt) THEN stand + 1 ELSE \(jetzt) END WHERE id = 1
            RETURNING stand
            """)
        guard let row else { throw StoreError.spalte("stand", "fehlt") }
        return try row["stand"]
    }

    func objektAnlegen(_ objekt: Objekt, bekannt kenntnis: Zeitpunkt) throws {
        try execute(
            """
            INSERT INTO st_objekt (id, art, bekannt_von, wer)
            VALUES (\(objekt.id), \(objekt.art), \(kenntnis), \(akteur.kennung))
            """)
        vermerke(Gegenstand("st.objekt", objekt.id.text), feld: "art", neu: objekt.art.rawValue)
    }

    /// - Throws: `SteuerungError.kenntnisZuAlt` when somebody has stated something on the same Zeitlinien since.
    func pruefeGesehen(_ setzungen: [Setzung], bis gesehen: Zeitpunkt) throws {
        let linien = try geltendeZeitlinien(Set(setzungen.map(\.objekt)))
        for setzung in setzungen {
            let linie = Linienschluessel(objekt: setzung.objekt, feld: setzung.feld, glied: setzung.glied)
            if let letzte = linien[linie]?.letzteKenntnis, letzte > gesehen { throw SteuerungError.kenntnisZuAlt }
        }
    }

    /// Checks and states, in the order given.
    /// - Parameter dokument: the one that this very act has filed, which statements may rest on whatever the actor may see.
    /// - Returns: how many changed anything.
    @discardableResult
    func aussagenSetzen(_ setzungen: [Setzung], bekannt kenntnis: Zeitpunkt, gestuetztAuf dokument: QuelldokumentID? = nil) throws
        -> Int
    {
        try pruefeQuelldokumente(setzungen, ausser: dokument)
        let ids = Set(setzungen.map(\.objekt))
        let arten = try objektarten(ids.union(setzungen.compactMap { $0.wert?.ziel }))
        let vorher = try geltendeZeitlinien(ids)
        var linien = vorher
        var beruehrt: Set<Linienschluessel> = []
        var geaendert = 0
        for setzung in setzungen {
            try setzung.pruefen(arten)
            let linie = Linienschluessel(objekt: setzung.objekt, feld: setzung.feld, glied: setzung.glied)
            let alt = linien[linie]?.stand(am: setzung.gilt.von, bekannt: kenntnis)?.wert
            let neu = try linien[linie, default: Zeitlinie()].setze(
                setzung.wert, gilt: setzung.gilt, quelle: setzung.quelle, wer: akteur.kennung, bekannt: kenntnis)
            guard neu else { continue }
            geaendert += 1
            beruehrt.insert(linie)
            vermerke(
                Gegenstand("st.objekt", setzung.objekt.text),
                feld: setzung.glied.isEmpty ? setzung.feld : "\(setzung.feld) \(setzung.glied)",
                alt: try Wertspalten(alt).fuerVermerk, neu: try Wertspalten(setzung.wert).fuerVermerk)
        }
        try schreiben(beruehrt, vorher: vorher, nachher: linien, arten, kenntnis)
        return geaendert
    }

    private func schreiben(
        _ beruehrt: Set<Linienschluessel>, vorher: [Linienschluessel: Zeitlinie], nachher: [Linienschluessel: Zeitlinie],
        _ arten: [ObjektID: Objektart], _ kenntnis: Zeitpunkt
    ) throws {
        var geschlossen: [AussageID] = []
        var neu: [Feldaussage] = []
        for linie in beruehrt {
            guard let art = arten[linie.objekt] else { throw SteuerungError.nichtGefunden }
            let bekannt = Set(vorher[linie]?.aussagen.map(\.id) ?? [])
            for aussage in nachher[linie]?.aussagen ?? [] {
                if !bekannt.contains(aussage.id) {
                    neu.append(Feldaussage(art: art, linie: linie, aussage: aussage))
                } else if !aussage.bekannt.offen {
                    geschlossen.append(aussage.id)
                }
            }
        }
        for teil in geschlossen.stuecke(zu: 256) {
            try execute(
                "UPDATE st_aussage SET bekannt_bis = \(kenntnis) WHERE id IN (\(list: teil)) AND bekannt_bis = \(Offen.ende)",
                rows: teil.count, else: StoreError.veraltet)
        }
        for anweisung in try Feldaussage.einfuegen(neu) { try execute(anweisung) }
    }
}

extension Setzung {
    /// Whether it can be stated, given the kinds of the objects that are there.
    fileprivate func pruefen(_ arten: [ObjektID: Objektart]) throws(SteuerungError) {
        guard let art = arten[objekt] else { throw .nichtGefunden }
        let feld = try art.feld(feld)
        try feld.pruefen(wert, glied: glied)
        try quelle.pruefen()
        guard let ziel = wert?.ziel else { return }
        guard let zielart = arten[ziel], feld.ziel == nil || feld.ziel == zielart else {
            throw .verweisPasstNicht(feld: feld.bezeichnung)
        }
    }
}

extension Wertspalten {
    fileprivate var fuerVermerk: String? { wert.map { text in grund.map { "\(text): \($0)" } ?? text } }
}
