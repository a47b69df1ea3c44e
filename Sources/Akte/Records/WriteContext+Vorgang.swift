// SPDX-License-Identifier: EUPL-1.2
public import Store
internal import Core

extension WriteContext {
    /// Opens a Vorgang in the yearly Akte of its unit, which is opened too when it is the first one.
    /// Draws the signs in this act. Rights are the caller's matter.
    public func vorgangAnlegen(_ anlage: VorgangAnlage) throws -> VorgangKopf {
        let akte = try jahresakte(
            AkteAnlage(
                aktenplan: anlage.aktenplan, betreff: anlage.akteBetreff, oe: anlage.oe, vertraulich: anlage.vertraulich))
        return try vorgangAnlegen(anlage, in: akte)
    }

    /// Opens a Vorgang in this Akte, whose unit of the plan counts, not the one of `anlage`.
    public func vorgangAnlegen(_ anlage: VorgangAnlage, in akte: AkteKopf) throws -> VorgangKopf {
        guard akte.zustand == .offen else { throw AkteError.akteGeschlossen }
        let betreff = try Textregel.betreff(anlage.vorgangBetreff)
        let beteiligte = try anlage.beteiligte.map { try $0.geprueft() }
        let id = VorgangID(jetzt)
        let zeichen = try vorgangszeichenZiehen(in: akte, fuer: id.text)
        try execute(
            """
            INSERT INTO akte_vorgang (id, akte, zeichen, betreff, typ, zustand, oe, bearbeiter, fachbezug, frist, vertraulich,
              aufbewahrung, aussonderungsart, dokumente, angelegt, bewegt, version)
            VALUES (\(id), \(akte.id), \(zeichen), \(betreff), \(anlage.typ), \(Schriftgutzustand.offen), \(anlage.oe), NULL,
              \(anlage.fachbezug), \(anlage.frist?.iso), \(anlage.vertraulich || akte.vertraulich),
              \(akte.aussonderung.dauer?.description), \(akte.aussonderung.art), 0, \(jetzt), \(jetzt), 1)
            """)
        let kopf = try akte.zugriff == nil ? vorhandenerVorgang(id) : zugriffErben(id)
        vermerke(kopf.gegenstand, feld: "betreff", neu: betreff)
        for angaben in beteiligte { try beteiligtenEinfuegen(angaben, in: kopf) }
        try indexieren(kopf)
        return kopf
    }
}

extension WriteContext {
    /// A kind of file may have a template of its own for what lies in it.
    func vorgangszeichenZiehen(in akte: AkteKopf, fuer objekt: String) throws -> String {
        let art = try aktenartDer(akte.id)
        let werte = [
            "akte": akte.zeichen.text, "plan": akte.plan.text, "jahr": String(akte.jahr), "art": art?.kuerzel ?? "",
        ]
        return try zeichenZiehen(.vorgang, werte, oe: akte.oe, fuer: objekt, eigene: art?.vorgangsvorlage)
    }
}
