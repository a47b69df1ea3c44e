// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// Sets who gets at a place of the file: a circle, a level, whether reading is written down. It narrows what comes from above.
struct ZugriffSetzen: Sendable {
    let store: Store

    /// - Parameter version: of the rule as the caller saw it; 0 where there was none.
    func callAsFunction(_ ort: Zugriffsort, _ regel: Zugriffsregel, grund: String, version: Int, akteur: Akteur) async throws {
        let grund = try Textregel.pflicht(grund, "Der Grund", hoechstens: Textregel.grund, sonst: .grundFehlt)
        let regel = try regel.geprueft()
        try await store.commit(Vermerk(akteur, "akte.zugriff.setzen", grund: grund)) { tx in
            let (gegenstand, bisher) = try tx.zugriffZumSetzen(ort, akteur)
            try tx.mussEsGeben(regel.kreis ?? [])
            guard regel != bisher else { throw ZugriffError.nichtsGeaendert }
            try tx.stufeSchreiben(ort, regel.stufe)
            var zeile = regel
            // Akte and Vorgang say in a column of their own whether they are restricted at all.
            if case .objekt(let objekt) = ort, objekt.dokument == nil, regel.stufe == .vertraulich { zeile.stufe = .offen }
            try tx.zugriffsregelSchreiben(ort, zeile, version: version)
            try Zugriffslauf.nachfuehren(ort, tx)
            tx.zugriffVermerken(gegenstand, bisher, regel)
            // Whoever sets it must be able to mend it.
            if case .objekt(let objekt) = ort, try !tx.sieht(akteur, objekt) { throw ZugriffError.selbstAusgesperrt }
        }
    }
}

extension ReadAccess {
    /// What the audit calls the place, and what is set there, for whoever may change it.
    func zugriffZumSetzen(_ ort: Zugriffsort, _ akteur: Akteur) throws -> (Gegenstand, Zugriffsregel) {
        let regel = try eigeneZugriffsregel(ort).regel
        switch ort {
        case .plan(let zeichen):
            guard akteur.darf(AkteRechte.planVerwalten) else { throw AkteError.verboten }
            guard try darfAendern(regel, an: zeichen, akteur) else { throw ZugriffError.fremdeBeschraenkung }
            return (Gegenstand("akte.planeinheit", ort.schluessel, kennzeichen: zeichen.text), regel)
        case .objekt(.akte(let id)): return (try akte(id, fuer: AkteRechte.zugriffSetzen, akteur).gegenstand, regel)
        case .objekt(.vorgang(let id)): return (try vorgang(id, fuer: AkteRechte.zugriffSetzen, akteur).gegenstand, regel)
        case .objekt(.dokument(let id)):
            return (try dokument(id, fuer: AkteRechte.zugriffSetzen, akteur).0.gegenstand, regel)
        }
    }

    /// A rule at a unit of the plan holds for Akten of many units, about which the right to keep the plan says nothing. Who is let in by
    /// it may change it, or who may set access in every unit that has Akten there.
    func darfAendern(_ regel: Zugriffsregel, an plan: Planzeichen, _ akteur: Akteur) throws -> Bool {
        guard regel.kreis != nil || regel.stufe > .offen, let person = akteur.mitarbeiter else { return true }
        let einheiten: [OrgNummer] = try rows(
            "SELECT DISTINCT oe FROM akte_akte WHERE \(Zugriffslauf.unter(plan)) ORDER BY oe"
        ).map { try $0["oe"] }
        let imKreis = regel.kreis.map { kreis in kreis.contains { $0.meint(person) } } ?? true
        if imKreis, regel.stufe == .offen || einheiten.allSatisfy({ akteur.darf(regel.stufe.recht, in: $0) }) { return true }
        guard !einheiten.isEmpty else { return akteur.darf(AkteRechte.zugriffSetzen) }
        return einheiten.allSatisfy { akteur.darf(AkteRechte.zugriffSetzen, in: $0) }
    }

    /// What is set at the place, the mark of Akte and Vorgang included; version 0 where there is no rule.
    func eigeneZugriffsregel(_ ort: Zugriffsort) throws -> (regel: Zugriffsregel, version: Int) {
        let zeile = try zugriffsregel(ort)
        var regel = zeile?.regel ?? .keine
        let vertraulich =
            switch ort {
            case .objekt(.akte(let id)): try akte(id)?.vertraulich ?? false
            case .objekt(.vorgang(let id)): try vorgang(id)?.vertraulich ?? false
            case .plan, .objekt(.dokument): false
            }
        if vertraulich { regel.stufe = max(regel.stufe, .vertraulich) }
        return (regel, zeile?.version ?? 0)
    }
}

extension WriteContext {
    fileprivate func mussEsGeben(_ kreis: Set<Zugriffsmarke>) throws {
        for glied in kreis {
            switch glied {
            case .person(let id):
                guard try mitarbeiterEintrag(id) != nil else { throw ZugriffError.gliedUnbekannt(id.text) }
            case .einheit(let oe):
                guard try orgEinheit(oe) != nil else { throw ZugriffError.gliedUnbekannt(oe.description) }
            }
        }
    }

    /// What lies below keeps its own mark when the level is lifted above it.
    fileprivate func stufeSchreiben(_ ort: Zugriffsort, _ stufe: Vertraulichkeitsstufe) throws {
        guard case .objekt(let objekt) = ort else { return }
        switch objekt {
        case .akte(let id): try execute("UPDATE akte_akte SET vertraulich = \(stufe > .offen) WHERE id = \(id)")
        case .vorgang(let id):
            let oben = try akte(try vorhandenerVorgang(id).akteID)?.vertraulich ?? false
            try execute("UPDATE akte_vorgang SET vertraulich = \(stufe > .offen || oben) WHERE id = \(id)")
        case .dokument: break
        }
    }
}
