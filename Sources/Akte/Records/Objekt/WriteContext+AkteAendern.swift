// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension WriteContext {
    /// - Parameter darfVerkuerzen: whether less may be kept than the Aktenplan, or for a volume its Akte, says.
    func akteAendern(_ alt: AkteKopf, _ angaben: AkteAendern.Angaben, version: Int, darfVerkuerzen: Bool) throws -> AkteKopf {
        guard alt.zustand == .offen else { throw AkteError.akteGeschlossen }
        try sperreBeachten(.akte(alt.id))
        guard let bisher = try aktenangaben(alt.id) else { throw AkteError.nichtGefunden }
        let betreff = try Textregel.betreff(angaben.betreff)
        let schriftgut = try angaben.schriftgut.geprueft()
        let art = try bisher.aktenart.flatMap { try aktenart($0) }
        let metadaten = try (art?.schema ?? .leer).geprueft(
            angaben.metadaten, bisher: bisher.metadaten, angaben.form)
        let ende = try alt.aussonderung.geaendert(
            dauer: angaben.aufbewahrung, art: angaben.aussonderungsart, oben: try vorgabe(alt, bisher),
            darfVerkuerzen: darfVerkuerzen)
        try executeVersioned(
            """
            UPDATE akte_akte SET betreff = \(betreff), aufbewahrung = \(ende.dauer?.description), aussonderungsart = \(ende.art),
              medium = \(schriftgut.medium), standort = \(schriftgut.standort), laufzeit_ab = \(schriftgut.laufzeitAb?.iso),
              laufzeit_bis = \(schriftgut.laufzeitBis?.iso), bemerkung = \(schriftgut.bemerkung), version = version + 1
            WHERE id = \(alt.id) AND version = \(version)
            """)
        if metadaten != bisher.metadaten { try metadatenSetzen(metadaten, objekt: alt.id.text) }
        guard let neu = try akte(alt.id) else { throw AkteError.nichtGefunden }
        for (feld, vorher, nachher) in Self.felder(alt, neu) + bisher.schriftgut.unterschied(zu: schriftgut)
        where vorher != nachher {
            vermerke(alt.gegenstand, feld: feld, alt: vorher, neu: nachher)
        }
        try metadatenVermerken(neu, alt: bisher.metadaten, neu: metadaten)
        if ende != alt.aussonderung { try nachUntenVererben(neu) }
        try indexieren(neu)
        return neu
    }

    /// What the level above says: the Akte of a volume, else the unit of the plan as it held when the Akte was opened, or on the first day
    /// of the version that it was moved to since.
    private func vorgabe(_ akte: AkteKopf, _ angaben: Aktenangaben) throws -> Aussonderung {
        if let oben = try angaben.teilVon.flatMap({ try self.akte($0) }) { return oben.aussonderung }
        let ab: String? = try value(
            "SELECT e.gueltig_ab FROM akte_akte a JOIN akte_planeinheit e ON e.id = a.planeinheit WHERE a.id = \(akte.id)")
        return try aussonderung(akte.plan, am: max(akte.angelegt.tag, ab.flatMap { Kalendertag(iso: $0) } ?? akte.angelegt.tag))
    }

    /// Open Vorgänge and volumes keep at least as long and as much as their Akte says from now on.
    private func nachUntenVererben(_ akte: AkteKopf) throws {
        let vorgaenge = try rows(
            """
            SELECT \(VorgangKopf.spalten) FROM \(VorgangKopf.tabelle)
            WHERE v.akte = \(akte.id) AND v.zustand = \(Schriftgutzustand.offen)
            """
        ).map(VorgangKopf.init(row:))
        for vorgang in vorgaenge where vorgang.aussonderung.unterschreitet(akte.aussonderung) || vorgang.aussonderung.dauer == nil
        {
            let ende = vorgang.aussonderung.mindestens(akte.aussonderung)
            try execute(
                """
                UPDATE akte_vorgang SET aufbewahrung = \(ende.dauer?.description), aussonderungsart = \(ende.art),
                  version = version + 1 WHERE id = \(vorgang.id)
                """)
            aussonderungVermerken(vorgang.gegenstand, alt: vorgang.aussonderung, neu: ende)
        }
        for band in try alleTeilakten(akte.id) where band.zustand == .offen && band.aussonderung.unterschreitet(akte.aussonderung)
        {
            let ende = band.aussonderung.mindestens(akte.aussonderung)
            try execute(
                """
                UPDATE akte_akte SET aufbewahrung = \(ende.dauer?.description), aussonderungsart = \(ende.art),
                  version = version + 1 WHERE id = \(band.id)
                """)
            aussonderungVermerken(band.gegenstand, alt: band.aussonderung, neu: ende)
            if let neu = try self.akte(band.id) { try nachUntenVererben(neu) }
        }
    }

    private func aussonderungVermerken(_ gegenstand: Gegenstand, alt: Aussonderung, neu: Aussonderung) {
        if alt.dauer != neu.dauer { vermerke(gegenstand, feld: "aufbewahrung", alt: alt.dauer?.deutsch, neu: neu.dauer?.deutsch) }
        if alt.art != neu.art { vermerke(gegenstand, feld: "aussonderungsart", alt: alt.art?.rawValue, neu: neu.art?.rawValue) }
    }

    private static func felder(_ alt: AkteKopf, _ neu: AkteKopf) -> [(String, String?, String?)] {
        [
            ("betreff", alt.betreff, neu.betreff),
            ("aufbewahrung", alt.aussonderung.dauer?.deutsch, neu.aussonderung.dauer?.deutsch),
            ("aussonderungsart", alt.aussonderung.art?.rawValue, neu.aussonderung.art?.rawValue),
        ]
    }

    func schriftgutSetzen(_ angaben: Schriftgutangaben, vorgang: VorgangKopf) throws {
        let alt = try schriftgutangaben(vorgang.id), neu = try angaben.geprueft()
        try execute(
            """
            UPDATE akte_vorgang SET medium = \(neu.medium), standort = \(neu.standort), laufzeit_ab = \(neu.laufzeitAb?.iso),
              laufzeit_bis = \(neu.laufzeitBis?.iso), bemerkung = \(neu.bemerkung) WHERE id = \(vorgang.id)
            """)
        for (feld, vorher, nachher) in alt.unterschied(zu: neu) where vorher != nachher {
            vermerke(vorgang.gegenstand, feld: feld, alt: vorher, neu: nachher)
        }
    }

    /// Moves an Akte to another unit of the plan. It gets a sign there, the former one stays an alias; the signs of its
    /// Vorgänge stay, because a sign never changes. Longer retention goes along, and so does what restricts it.
    func akteUmprotokollieren(_ alt: AkteKopf, nach plan: Planzeichen, version: Int) throws -> AkteKopf {
        guard alt.zustand == .offen else { throw AkteError.akteGeschlossen }
        try sperreBeachten(.akte(alt.id))
        guard alt.plan != plan else { throw AkteError.schonDort }
        guard let angaben = try aktenangaben(alt.id) else { throw AkteError.nichtGefunden }
        guard angaben.teilVon == nil else { throw ObjektError.teilakteBleibt }
        guard let einheit = try planeinheit(plan, am: jetzt.tag) else { throw AkteError.planeinheitFehlt(plan.text) }
        guard !einheit.stillgelegt else { throw AkteError.planeinheitStillgelegt(plan.text) }
        let art = try angaben.aktenart.map { try verwendbareAktenart($0, unter: plan) }
        let werte = [
            "plan": plan.text, "jahr": String(jetzt.tag.jahr), "art": art?.kuerzel ?? "",
        ]
        let zeichen = try zeichenZiehen(
            .akte, werte, oe: alt.oe, fuer: alt.id.text, eigene: art?.vorlage, zaehlung: art?.zaehlung ?? .jaehrlich)
        let ende = alt.aussonderung.mindestens(try aussonderung(plan, am: jetzt.tag))
        try executeVersioned(
            """
            UPDATE akte_akte SET zeichen = \(zeichen), plan = \(plan.text), planeinheit = \(einheit.id), sammelschluessel = NULL,
              aufbewahrung = \(ende.dauer?.description), aussonderungsart = \(ende.art), version = version + 1
            WHERE id = \(alt.id) AND version = \(version)
            """)
        try zeichenAbloesen(alt.zeichen.text)
        try execute("UPDATE akte_akte SET plan = \(plan.text), planeinheit = \(einheit.id) WHERE teil_von = \(alt.id)")
        var mit = false
        if alt.zugriff != nil {
            let dort = try zugriffErben(alt.id)
            mit = try beschraenkungMitnehmen(
                .akte(alt.id), dort.gegenstand, alt: alt.zugriffssatz, neu: dort.zugriffssatz)
        }
        // Another unit of the plan may bring other restrictions.
        try Zugriffslauf.nachfuehren(.objekt(.akte(alt.id)), self)
        if mit { try mussSichtbarBleiben(.akte(alt.id)) }
        guard let neu = try akte(alt.id) else { throw AkteError.nichtGefunden }
        vermerke(neu.gegenstand, feld: "zeichen", alt: alt.zeichen.text, neu: zeichen)
        if ende != alt.aussonderung { try nachUntenVererben(neu) }
        return neu
    }
}

extension Schriftgutangaben {
    /// Field, value before, value after.
    fileprivate func unterschied(zu neu: Self) -> [(String, String?, String?)] {
        [
            ("medium", medium.deutsch, neu.medium.deutsch), ("standort", standort, neu.standort),
            ("laufzeit_ab", laufzeitAb?.iso, neu.laufzeitAb?.iso), ("laufzeit_bis", laufzeitBis?.iso, neu.laufzeitBis?.iso),
            ("bemerkung", bemerkung, neu.bemerkung),
        ]
    }
}
