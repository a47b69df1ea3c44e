// SPDX-License-Identifier: EUPL-1.2
public import Store
internal import Core

extension WriteContext {
    /// Opens an Akte and draws its sign. Rights are the caller's matter.
    public func akteAnlegen(_ anlage: AkteAnlage) throws -> AkteKopf {
        try akteAnlegen(anlage, sammelschluessel: nil)
    }

    /// The Akte into which the Vorgänge of this unit of the plan and of the administration go this year.
    func jahresakte(_ anlage: AkteAnlage) throws -> AkteKopf {
        let zeichen = try Planzeichen(anlage.aktenplan)
        let schluessel = "\(zeichen)|\(jetzt.tag.jahr)|\(anlage.oe)|\(anlage.vertraulich ? 1 : 0)"
        if let row = try row("SELECT * FROM akte_akte WHERE sammelschluessel = \(schluessel)") { return try AkteKopf(row: row) }
        return try akteAnlegen(anlage, sammelschluessel: schluessel)
    }

    private func akteAnlegen(_ anlage: AkteAnlage, sammelschluessel: String?) throws -> AkteKopf {
        let heute = jetzt.tag
        let plan = try Planzeichen(anlage.aktenplan)
        let betreff = try Textregel.betreff(anlage.betreff)
        guard let einheit = try planeinheit(plan, am: heute) else { throw AkteError.planeinheitFehlt(plan.text) }
        guard !einheit.stillgelegt else { throw AkteError.planeinheitStillgelegt(plan.text) }
        let id = AkteID(jetzt)
        let werte = ["plan": plan.text, "jahr": String(heute.jahr), "oe": anlage.oe.description]
        let zeichen = try zeichenZiehen(.akte, werte, fuer: id.text)
        let ende = try aussonderung(plan, am: heute)
        try execute(
            """
            INSERT INTO akte_akte (id, zeichen, plan, planeinheit, jahr, sammelschluessel, betreff, oe, vertraulich, zustand,
              aufbewahrung, aussonderungsart, angelegt, version)
            VALUES (\(id), \(zeichen), \(plan.text), \(einheit.id), \(heute.jahr), \(sammelschluessel), \(betreff), \(anlage.oe),
              \(anlage.vertraulich), \(Schriftgutzustand.offen), \(ende.dauer?.description), \(ende.art), \(jetzt), 1)
            """)
        let kopf = AkteKopf(
            id: id, zeichen: Aktenzeichen(zeichen), plan: plan, jahr: heute.jahr, betreff: betreff, oe: anlage.oe,
            vertraulich: anlage.vertraulich, zustand: .offen, aussonderung: ende, zdaAm: nil, aufbewahrungBis: nil,
            angelegt: jetzt, version: 1)
        vermerke(kopf.gegenstand, feld: "betreff", neu: betreff)
        try indexieren(kopf)
        return kopf
    }
}
