// SPDX-License-Identifier: EUPL-1.2
import Core

/// How the programme stands, for whoever decides on it: what waits for them, where it is stuck and why, what moved, money, risks, what was
/// reached, and which orders of the council are late.
extension Berichtsbau {
    func entscheidungen() throws -> Abschnittsteil {
        let feld = Vorhabenfelder().entscheidungsbedarf
        return try lage("entscheidungen") { name in
            try offene.map { vorhaben in
                try kopf(name, vorhaben) {
                    try vorhaben.belege(feld).map { beleg in
                        Satzbaum(
                            try satz(
                                "entscheidung", zu: vorhaben, glied: beleg.linie.glied, [vorhaben.tatsache(feld, beleg)],
                                sonst: Muster(platz: feld.name)))
                    }
                }
            }
        }
    }

    /// Lights that are not green, with their reasons.
    func ampeln() throws -> Abschnittsteil {
        let felder = Vorhabenfelder()
        return try lage("ampeln") { name in
            try offene.map { vorhaben in
                try kopf(name, vorhaben) {
                    try Ampeldimension.allCases.compactMap { dimension in
                        let feld = dimension.feld(in: felder)
                        guard let farbe = vorhaben[feld]?.wahl, farbe != .gruen else { return nil }
                        return Satzbaum(
                            try satz(
                                "ampel-\(dimension.rawValue)-\(farbe.rawValue)", zu: vorhaben,
                                [vorhaben.tatsache(feld, als: "grund")]))
                    }
                }
            }
        }
    }

    /// Steps that are still to come and for which somebody has said why they moved.
    func verschoben() throws -> Abschnittsteil {
        let felder = Meilensteinfelder()
        return try lage("verschoben") { name in
            try offene.map { vorhaben in
                try kopf(name, vorhaben) {
                    try alle(.meilenstein, felder.vorhaben, auf: vorhaben.objekt.id)
                        .filter {
                            $0[felder.plan] != nil && $0[felder.grund] != nil
                                && $0[felder.ist]?.istErreicht(am: bild.stichtag) != true
                        }
                        .map { stein in
                            Satzbaum(
                                try satz(
                                    "verschiebung", zu: stein,
                                    [stein.tatsache(felder.titel), stein.tatsache(felder.plan), stein.tatsache(felder.grund)]))
                        }
                }
            }
        }
    }

    /// Budgets, then grants with the days by which they bind.
    func mittel() throws -> Abschnittsteil {
        let felder = Vorhabenfelder(), foerderung = Foerderungsfelder()
        return try lage("mittel") { name in
            let budgets = try vorhaben.map { eines in
                try kopf(name, eines) {
                    try angaben(
                        eines,
                        [
                            ("mittel-plan", [eines.tatsache(felder.budgetPlan)]),
                            ("mittel-ist", [eines.tatsache(felder.budgetIst)]),
                        ])
                }
            }
            let foerderungen: [Satzbaum?] = try verbundene(.foerderung, foerderung.vorhaben).map { eine in
                Satzbaum(
                    try satz("foerderung", zu: eine, foerderung.titel),
                    try angaben(
                        eine,
                        [
                            ("foerderung-geber", [eine.tatsache(foerderung.geber)]),
                            ("foerderung-betrag", [eine.tatsache(foerderung.betrag)]),
                            ("foerderung-zweckbindung", [eine.tatsache(foerderung.zweckbindung)]),
                            ("foerderung-nachweis", [eine.tatsache(foerderung.verwendungsnachweis)]),
                        ]))
            }
            return budgets + foerderungen
        }
    }

    /// Risks that are not under control.
    func risiken() throws -> Abschnittsteil {
        let felder = Risikofelder()
        return try lage("risiken") { _ in
            try verbundene(.risiko, felder.vorhaben).filter { $0[felder.ampel]?.wahl != .gruen }.map { risiko in
                let farbe = risiko[felder.ampel]?.wahl
                return Satzbaum(
                    try satz("risiko", zu: risiko, felder.titel),
                    try angaben(
                        risiko,
                        [
                            ("risiko-\(farbe?.rawValue ?? "")", [risiko.tatsache(felder.ampel, als: "grund")]),
                            ("risiko-gegenmassnahme", [risiko.tatsache(felder.gegenmassnahme)]),
                        ]))
            }
        }
    }

    /// What is measured: why, from where, how far, and to where.
    func wirkung() throws -> Abschnittsteil {
        let felder = Kennzahlfelder()
        return try lage("wirkung") { _ in
            try verbundene(.kennzahl, felder.vorhaben).filter { $0[felder.wert] != nil }.map { kennzahl in
                let einheit = kennzahl.tatsache(felder.einheit)
                return Satzbaum(
                    try satz("wirkung-kennzahl", zu: kennzahl, felder.titel),
                    try angaben(
                        kennzahl,
                        [
                            ("wirkung-warum", [kennzahl.tatsache(felder.warum)]),
                            ("wirkung-anfang", [kennzahl.tatsache(felder.ausgangswert), einheit]),
                            ("wirkung-wert", [kennzahl.tatsache(felder.wert), einheit]),
                            ("wirkung-ziel", [kennzahl.tatsache(felder.zielwert), einheit]),
                            ("wirkung-erhebung", [kennzahl.tatsache(felder.erhebung)]),
                        ]))
            }
        }
    }

    /// What the council ordered and is overdue, with what is said of the delay.
    func beschlusskontrolle() throws -> Abschnittsteil {
        let felder = Beschlussfelder()
        return try lage("beschlusskontrolle") { _ in
            try bild.kontrolle.filter(\.ueberfaellig).compactMap { bild.objekt($0.id) }.map { beschluss in
                Satzbaum(
                    try satz(
                        "beschluss-offen", zu: beschluss, [beschluss.tatsache(felder.titel), beschluss.tatsache(felder.tag)]),
                    try angaben(
                        beschluss,
                        [
                            ("beschluss-frist", [beschluss.tatsache(felder.frist)]),
                            ("beschluss-verzug", [beschluss.tatsache(felder.verzugsgrund)]),
                            ("beschluss-sachstand", [beschluss.tatsache(felder.sachstand)]),
                        ]))
            }
        }
    }

    /// A section of its own with its heading; `nil` entries are those of which there is nothing to tell.
    private func lage(_ name: String, _ eintraege: (String) throws -> [Satzbaum?]) throws -> Abschnittsteil {
        let baeume = try eintraege("\(name)-vorhaben").compactMap(\.self)
        guard !baeume.isEmpty else { return Abschnittsteil() }
        return Abschnittsteil(
            titel: [try ueberschrift(name, zu: programm, ueber: baeume.flatMap(\.saetze))], bloecke: liste(baeume))
    }

    /// A Vorhaben with what is told of it, where there is anything.
    private func kopf(_ name: String, _ vorhaben: Objektsicht, _ kinder: () throws -> [Satzbaum]) throws -> Satzbaum? {
        let kinder = try kinder()
        return kinder.isEmpty ? nil : Satzbaum(try satz(name, zu: vorhaben, Vorhabenfelder().titel), kinder)
    }

    /// A line for each of which all facts are stated.
    private func angaben(_ sicht: Objektsicht, _ zeilen: [(name: String, tatsachen: [Tatsache])]) throws -> [Satzbaum] {
        try zeilen.filter { $0.tatsachen.allSatisfy { $0.beleg != nil } }.map {
            Satzbaum(try satz($0.name, zu: sicht, $0.tatsachen))
        }
    }

    /// Of this programme, in the order of the picture.
    private var vorhaben: [Objektsicht] {
        bild.vorhaben.filter { $0.programm == programm.objekt.id }.compactMap { bild.objekt($0.id) }
    }

    private var offene: [Objektsicht] {
        bild.vorhaben.filter {
            $0.programm == programm.objekt.id && ![.umgesetzt, .ruht].contains(Vorhabengruppe($0, am: bild.stichtag))
        }.compactMap { bild.objekt($0.id) }
    }

    /// All of a kind that belong to a Vorhaben of this programme, by name.
    private func verbundene(_ art: Objektart, _ feld: Feld<ObjektID>) -> [Objektsicht] {
        let eigene = Set(vorhaben.map(\.objekt.id))
        return bild.alle(art).filter { !eigene.isDisjoint(with: $0.alle(feld)) }
            .sorted { ($0.rufname, $0.objekt.id) < ($1.rufname, $1.objekt.id) }
    }
}
