// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Whether the act tells how to object to it. Decides how long one may.
public enum Rechtsbehelfsbelehrung: String, Sendable, Hashable, Codable {
    case ordnungsgemaess
    case fehltOderUnrichtig
}

extension Bekanntgabe {
    /// Time for going to court; `nil` while nothing has been announced.
    // § VwGO:74(1) // § VwGO:58(2) // § VwGO:57(2)
    public func klagefrist(am jetzt: Zeitpunkt, feiertage: Feiertage = .nrw) -> Frist? {
        guard case .bekanntgegeben(let tag, _) = stand(am: jetzt, feiertage: feiertage) else { return nil }
        let (dauer, quelle, text): (Frist.Dauer, Rechtsquelle, String) =
            switch belehrung {
            case .ordnungsgemaess:
                (
                    .monate(1), Rechtsquelle("VwGO", "§ 74 Abs. 1"),
                    "Die Klage muss innerhalb eines Monats nach Bekanntgabe erhoben werden."
                )
            case .fehltOderUnrichtig:
                (
                    .jahre(1), Rechtsquelle("VwGO", "§ 58 Abs. 2"),
                    "Die Belehrung fehlt oder ist unrichtig; die Klage ist innerhalb eines Jahres zulässig."
                )
            }
        let frist = Frist.berechnen(
            dauer, ab: tag, verschiebung: .naechsterArbeitstag, feiertage: feiertage,
            verschiebungsquelle: Rechtsquelle("VwGO", "§ 57 Abs. 2 i. V. m. § 222 Abs. 2 ZPO"))
        return Frist(ende: frist.ende, schritte: [Rechenschritt(tag, quelle, text)] + frist.schritte)
    }
}
