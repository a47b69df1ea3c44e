// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension WriteContext {
    /// Makes the unit hold from a day on as the line says. The version before ends the day before; one of that day is
    /// replaced in place, and so is a later one that was announced.
    func planeinheitSetzen(_ zeile: Planzeile, ab frueh: Kalendertag) throws {
        let tag = try planbeginn(zeile, ab: frueh, heute: jetzt.tag)
        let alt = try planeinheit(zeile.zeichen, am: tag)
        if let alt, zeile.gleicht(alt) { return }
        let kennung = zeile.kennung ?? alt?.kennung ?? PlaneinheitID(jetzt).text
        let kurz = zeile.betreffKurz ?? alt?.betreffKurz
        let bis = try [zeile.gueltigBis ?? alt?.gueltigBis, naechsteFassung(zeile.zeichen, nach: tag)].compactMap { $0 }.min()
        if let alt, alt.gueltigAb == tag {
            try execute(
                """
                UPDATE akte_planeinheit SET inhaltsangabe = \(zeile.inhaltsangabe), aufbewahrung = \(zeile.eigene.dauer?.description),
                  aussonderungsart = \(zeile.eigene.art), stillgelegt = \(zeile.stillgelegt), kennung = \(kennung),
                  betreff_kurz = \(kurz), gueltig_bis = \(bis?.iso) WHERE id = \(alt.id)
                """)
        } else {
            if let alt {
                try execute("UPDATE akte_planeinheit SET gueltig_bis = \(tag.plus(tage: -1).iso) WHERE id = \(alt.id)")
            }
            try execute(
                """
                INSERT INTO akte_planeinheit (id, zeichen, inhaltsangabe, aufbewahrung, aussonderungsart, stillgelegt, gueltig_ab,
                  gueltig_bis, angelegt, kennung, betreff_kurz)
                VALUES (\(PlaneinheitID(jetzt)), \(zeile.zeichen.text), \(zeile.inhaltsangabe), \(zeile.eigene.dauer?.description),
                  \(zeile.eigene.art), \(zeile.stillgelegt), \(tag.iso), \(bis?.iso), \(jetzt),
                  \(kennung), \(kurz))
                """)
        }
        vermerke(
            Gegenstand("akte.planeinheit", zeile.zeichen.text, kennzeichen: zeile.zeichen.text), feld: "einheit",
            alt: alt.map { Self.wortlaut($0.inhaltsangabe, $0.eigene, $0.stillgelegt) },
            neu: Self.wortlaut(zeile.inhaltsangabe, zeile.eigene, zeile.stillgelegt))
    }

    /// The day before the next version that has been announced for a unit.
    private func naechsteFassung(_ zeichen: Planzeichen, nach tag: Kalendertag) throws -> Kalendertag? {
        let naechste: String? = try value(
            "SELECT MIN(gueltig_ab) FROM akte_planeinheit WHERE zeichen = \(zeichen.text) AND gueltig_ab > \(tag.iso)")
        return naechste.flatMap { Kalendertag(iso: $0) }?.plus(tage: -1)
    }

    /// Books that a plan was taken over: which, from where, from when on.
    func planfassungBuchen(_ lieferung: Planlieferung, ab tag: Kalendertag) throws {
        try execute(
            """
            INSERT INTO akte_planfassung (id, bezeichnung, fassung, herkunft, gueltig_ab, gueltig_bis, einheiten, eingespielt, von)
            VALUES (\(PlaneinheitID(jetzt)), \(lieferung.bezeichnung), \(lieferung.fassung), \(lieferung.herkunft.rawValue),
              \(tag.iso), \(lieferung.gueltigBis?.iso), \(lieferung.zeilen.count), \(jetzt), \(akteur.kennung))
            """)
    }

    private static func wortlaut(_ inhalt: String, _ eigene: Aussonderung, _ stillgelegt: Bool) -> String {
        [inhalt, eigene.dauer?.deutsch ?? "geerbt", eigene.art?.rawValue ?? "geerbt", stillgelegt ? "stillgelegt" : nil]
            .compactMap { $0 }.joined(separator: "; ")
    }
}
