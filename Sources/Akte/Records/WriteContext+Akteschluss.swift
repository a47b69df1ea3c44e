// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension WriteContext {
    func akteSchliessen(_ id: AkteID, version: Int) throws -> AkteKopf {
        guard let alt = try akte(id) else { throw AkteError.nichtGefunden }
        guard alt.zustand == .offen else { throw AkteError.akteGeschlossen }
        try sperreBeachten(.akte(id))
        let offene: Int =
            try value(
                "SELECT COUNT(*) FROM akte_vorgang WHERE akte = \(id) AND zustand = \(Schriftgutzustand.offen)") ?? 0
        guard offene == 0 else { throw AkteError.akteHatOffeneVorgaenge(offene) }
        let teilakten: Int =
            try value("SELECT COUNT(*) FROM akte_akte WHERE teil_von = \(id) AND zustand = \(Schriftgutzustand.offen)") ?? 0
        guard teilakten == 0 else { throw ObjektError.teilaktenOffen(teilakten) }
        let wiedervorlagen = try offeneWiedervorlagen(anAkte: id)
        guard wiedervorlagen == 0 else { throw ObjektError.wiedervorlagenOffen(wiedervorlagen) }
        // Without both it would never be proposed for disposal, and be kept for ever unnoticed.
        guard alt.aussonderung.dauer != nil, alt.aussonderung.art != nil else { throw ObjektError.aufbewahrungOffen }
        let ende = alt.aussonderung.ende(zdaAm: jetzt.tag)
        // Without its key the Akte no longer takes the Vorgänge of the year.
        try executeVersioned(
            """
            UPDATE akte_akte SET zustand = \(Schriftgutzustand.zda), zda_am = \(jetzt.tag.iso), aufbewahrung_bis = \(ende?.iso),
              sammelschluessel = NULL, laufzeit_bis = COALESCE(laufzeit_bis, \(jetzt.tag.iso)), version = version + 1
            WHERE id = \(id) AND version = \(version)
            """)
        return try neuerZustand(id, alt)
    }

    func akteWiederoeffnen(_ id: AkteID, version: Int) throws -> AkteKopf {
        guard let alt = try akte(id) else { throw AkteError.nichtGefunden }
        guard alt.zustand == .zda else { throw alt.zustand == .offen ? AkteError.akteOffen : .inAussonderung(alt.zustand) }
        if let oben = try aktenangaben(id)?.teilVon, try akte(oben)?.zustand != .offen { throw AkteError.akteGeschlossen }
        try executeVersioned(
            """
            UPDATE akte_akte SET zustand = \(Schriftgutzustand.offen), zda_am = NULL, aufbewahrung_bis = NULL,
              version = version + 1 WHERE id = \(id) AND version = \(version)
            """)
        return try neuerZustand(id, alt)
    }

    private func neuerZustand(_ id: AkteID, _ alt: AkteKopf) throws -> AkteKopf {
        guard let neu = try akte(id) else { throw AkteError.nichtGefunden }
        vermerke(alt.gegenstand, feld: "zustand", alt: alt.zustand.rawValue, neu: neu.zustand.rawValue)
        try indexieren(neu)
        return neu
    }
}
