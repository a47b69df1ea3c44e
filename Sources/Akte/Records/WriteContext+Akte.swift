// SPDX-License-Identifier: EUPL-1.2
public import Store
internal import Core

extension WriteContext {
    /// Opens an Akte and draws its sign. Rights are the caller's matter.
    public func akteAnlegen(_ anlage: AkteAnlage) throws -> AkteKopf {
        try akteAnlegen(anlage, sammelschluessel: nil)
    }

    /// Opens a volume of an Akte (Teilakte, Band). It inherits unit, protection and retention; its sign goes on from the Akte's.
    public func teilakteAnlegen(_ betreff: String, in akte: AkteKopf) throws -> AkteKopf {
        guard akte.zustand == .offen else { throw AkteError.akteGeschlossen }
        guard let angaben = try aktenangaben(akte.id) else { throw AkteError.nichtGefunden }
        // Akte, Teilakte, Vorgang, Dokument, Anlage are the five levels xdomea can carry.
        guard angaben.teilVon == nil else { throw ObjektError.teilakteInTeilakte }
        let letzter: Int? = try value("SELECT MAX(band) FROM akte_akte WHERE teil_von = \(akte.id)")
        return try akteEinfuegen(
            Aktenzeile(
                plan: akte.plan, betreff: try Textregel.betreff(betreff), oe: akte.oe, vertraulich: akte.vertraulich,
                aussonderung: akte.aussonderung, art: nil, metadaten: [:], sammelschluessel: nil, teilVon: akte,
                band: (letzter ?? 0) + 1))
    }

    /// The Akte into which the Vorgänge of this unit of the plan and of the administration go this year.
    func jahresakte(_ anlage: AkteAnlage) throws -> AkteKopf {
        let zeichen = try Planzeichen(anlage.aktenplan)
        let schluessel = "\(zeichen)|\(jetzt.tag.jahr)|\(anlage.oe)|\(anlage.vertraulich ? 1 : 0)"
        if let row = try row("SELECT \(AkteKopf.spalten) FROM akte_akte a WHERE a.sammelschluessel = \(schluessel)") {
            return try AkteKopf(row: row)
        }
        return try akteAnlegen(anlage, sammelschluessel: schluessel)
    }

    private func akteAnlegen(_ anlage: AkteAnlage, sammelschluessel: String?) throws -> AkteKopf {
        let plan = try Planzeichen(anlage.aktenplan)
        let betreff = try Textregel.betreff(anlage.betreff)
        let art = try anlage.aktenart.map { try verwendbareAktenart($0, unter: plan) }
        let metadaten = try (art?.schema ?? .leer).geprueft(anlage.metadaten)
        return try akteEinfuegen(
            Aktenzeile(
                plan: plan, betreff: betreff, oe: anlage.oe, vertraulich: anlage.vertraulich,
                aussonderung: try aussonderung(plan, am: jetzt.tag), art: art, metadaten: metadaten,
                sammelschluessel: sammelschluessel, teilVon: nil, band: nil))
    }

    /// An Akte of which everything is settled but its sign.
    private struct Aktenzeile {
        let plan: Planzeichen
        let betreff: String
        let oe: OrgNummer
        let vertraulich: Bool
        let aussonderung: Aussonderung
        let art: Aktenart?
        let metadaten: [String: String]
        let sammelschluessel: String?
        let teilVon: AkteKopf?
        let band: Int?
    }

    private func akteEinfuegen(_ zeile: Aktenzeile) throws -> AkteKopf {
        let heute = jetzt.tag
        guard let einheit = try planeinheit(zeile.plan, am: heute) else { throw AkteError.planeinheitFehlt(zeile.plan.text) }
        // An Akte goes on in another volume also when its unit takes no new Akten any more.
        guard !einheit.stillgelegt || zeile.teilVon != nil else { throw AkteError.planeinheitStillgelegt(zeile.plan.text) }
        let id = AkteID(jetzt)
        let werte = [
            "plan": zeile.plan.text, "jahr": String(heute.jahr), "art": zeile.art?.kuerzel ?? "",
            "akte": zeile.teilVon?.zeichen.text ?? "",
        ]
        let zeichen = try zeichenZiehen(
            zeile.teilVon == nil ? .akte : .teilakte, werte, oe: zeile.oe, fuer: id.text, eigene: zeile.art?.vorlage,
            zaehlung: zeile.art?.zaehlung ?? .jaehrlich)
        let ende = zeile.aussonderung
        try execute(
            """
            INSERT INTO akte_akte (id, zeichen, plan, planeinheit, jahr, sammelschluessel, betreff, oe, vertraulich, zustand,
              aufbewahrung, aussonderungsart, angelegt, version, aktenart, laufzeit_ab, teil_von, band)
            VALUES (\(id), \(zeichen), \(zeile.plan.text), \(einheit.id), \(heute.jahr), \(zeile.sammelschluessel), \(zeile.betreff),
              \(zeile.oe), \(zeile.vertraulich), \(Schriftgutzustand.offen), \(ende.dauer?.description), \(ende.art), \(jetzt), 1,
              \(zeile.art?.kuerzel), \(heute.iso), \(zeile.teilVon?.id), \(zeile.band))
            """)
        try metadatenSetzen(zeile.metadaten, objekt: id.text)
        let kopf = try zugriffErben(id)
        vermerke(kopf.gegenstand, feld: "betreff", neu: zeile.betreff)
        if let art = zeile.art { vermerke(kopf.gegenstand, feld: "aktenart", neu: art.kuerzel) }
        try metadatenVermerken(kopf, alt: [:], neu: zeile.metadaten)
        try indexieren(kopf)
        return kopf
    }
}
