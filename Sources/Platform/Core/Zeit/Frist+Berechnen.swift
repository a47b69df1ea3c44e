// SPDX-License-Identifier: EUPL-1.2

extension Frist {
    /// Calculates a deadline of civil and administrative law. Durations are counted as they stand;
    /// a duration of zero or less is not a deadline and ends on its own first day.
    // § BGB:187 // § BGB:188 // § BGB:193 // § VwVfG:31(1)
    public static func berechnen(
        _ dauer: Dauer, ab tag: Kalendertag, beginn: Beginn = .ereignis, verschiebung: Verschiebung,
        feiertage: Feiertage = .nrw, verschiebungsquelle: Rechtsquelle = Rechtsquelle("VwVfG", "§ 31 Abs. 3")
    ) -> Frist {
        var schritte = [ersterSchritt(tag, beginn)]
        let (ende, weitere) = rechnerischesEnde(dauer, tag, beginn)
        schritte += weitere
        guard verschiebung == .naechsterArbeitstag else { return Frist(ende: ende, schritte: schritte) }
        let verschoben = feiertage.naechsterArbeitstag(ab: ende)
        if verschoben != ende {
            let grund = feiertage.feiertag(am: ende)?.name ?? ende.wochentag.deutsch
            schritte.append(
                Rechenschritt(
                    verschoben, verschiebungsquelle,
                    "Der \(ende.deutsch) ist kein Arbeitstag (\(grund)); die Frist endet erst am \(verschoben.deutschMitWochentag)."
                ))
        }
        return Frist(ende: verschoben, schritte: schritte)
    }

    private static func ersterSchritt(_ tag: Kalendertag, _ beginn: Beginn) -> Rechenschritt {
        switch beginn {
        case .ereignis:  // § BGB:187(1)
            Rechenschritt(
                tag.plus(tage: 1), Rechtsquelle("BGB", "§ 187 Abs. 1"),
                "Das Ereignis fällt auf den \(tag.deutsch); dieser Tag zählt nicht mit, die Frist beginnt am \(tag.plus(tage: 1).deutsch)."
            )
        case .tagesbeginn:  // § BGB:187(2)
            Rechenschritt(
                tag, Rechtsquelle("BGB", "§ 187 Abs. 2"),
                "Die Frist beginnt mit dem Anfang des \(tag.deutsch); dieser Tag zählt mit.")
        }
    }

    private static func rechnerischesEnde(_ dauer: Dauer, _ tag: Kalendertag, _ beginn: Beginn) -> (Kalendertag, [Rechenschritt])
    {
        let vortag = beginn == .tagesbeginn ? 1 : 0
        switch dauer {
        case .tage(let n):  // § BGB:188(1)
            return schritt(tag.plus(tage: n - vortag), "§ 188 Abs. 1", dauer)
        case .wochen(let n):  // § BGB:188(2)
            return schritt(tag.plus(tage: 7 * n - vortag), "§ 188 Abs. 2", dauer)
        case .monate(let n): return monatsende(tag, monate: n, vortag: vortag, dauer)
        case .jahre(let n): return monatsende(tag, monate: 12 * n, vortag: vortag, dauer)
        }
    }

    /// The decisive day is the one that bears the same number (or the one before it); where the last
    /// month has no such day, its last day takes the place.
    // § BGB:188(2) // § BGB:188(3)
    private static func monatsende(
        _ tag: Kalendertag, monate: Int, vortag: Int, _ dauer: Dauer
    ) -> (Kalendertag, [Rechenschritt]) {
        let erster = tag.plus(tage: 1 - tag.tag).plus(monate: monate)
        let massgebend = tag.tag - vortag
        let laenge = erster.letzterDesMonats.tag
        guard massgebend > laenge else { return schritt(erster.plus(tage: massgebend - 1), "§ 188 Abs. 2", dauer) }
        let ende = erster.letzterDesMonats
        return (
            ende,
            [
                Rechenschritt(
                    ende, Rechtsquelle("BGB", "§ 188 Abs. 3"),
                    "Nach \(dauer.deutsch): Im letzten Monat fehlt der \(massgebend). Tag; die Frist endet mit dem \(ende.deutsch)."
                )
            ]
        )
    }

    private static func schritt(_ ende: Kalendertag, _ stelle: String, _ dauer: Dauer) -> (Kalendertag, [Rechenschritt]) {
        (
            ende,
            [
                Rechenschritt(
                    ende, Rechtsquelle("BGB", stelle),
                    "Dauer \(dauer.deutsch): Die Frist endet mit dem \(ende.deutschMitWochentag).")
            ]
        )
    }
}
