// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// The numbers of the statute and the two points on which authorities differ.
public struct Bekanntgaberegel: Sendable, Hashable, Codable {
    /// Whether the fourth day moves to the next working day. Disputed, therefore off by default;
    /// the calculation says which reading was applied.
    public let fiktionVerschieben: Bool
    /// Whether the end of the ten days for fetching moves likewise.
    public let abruffristVerschieben: Bool

    public init(fiktionVerschieben: Bool = false, abruffristVerschieben: Bool = false) {
        self.fiktionVerschieben = fiktionVerschieben
        self.abruffristVerschieben = abruffristVerschieben
    }

    static let fiktionstage = 4
    static let abruftage = 10

    /// The fourth day after posting, sending or provision.
    // § VwVfG:41(2) // § OZG:9(1)
    func fiktion(_ weg: Bekanntgabeweg, ab t0: Zeitpunkt, feiertage: Feiertage) -> (tag: Kalendertag, schritte: [Rechenschritt]) {
        let vierter = t0.tag.plus(tage: Self.fiktionstage)
        var schritte = [
            Rechenschritt(
                vierter, weg.quelle,
                "Vom \(t0.tag.deutsch) an der vierte Tag: Der Bescheid gilt am \(vierter.deutschMitWochentag) als bekannt gegeben."
            )
        ]
        let verschoben = feiertage.naechsterArbeitstag(ab: vierter)
        guard verschoben != vierter else { return (vierter, schritte) }
        let quelle = Rechtsquelle("VwVfG", "§ 31 Abs. 3")
        if fiktionVerschieben {
            schritte.append(
                Rechenschritt(
                    verschoben, quelle, "Die Stadt wendet die Verschiebung an; es gilt der \(verschoben.deutschMitWochentag)."))
            return (verschoben, schritte)
        }
        schritte.append(
            Rechenschritt(
                vierter, quelle,
                "Der Tag ist kein Arbeitstag. Die Stadt verschiebt die Fiktion nicht; es bleibt beim \(vierter.deutsch)."))
        return (vierter, schritte)
    }

    /// The ten days in which the act can be fetched after the notification was sent.
    // § VwVfG:41(2a)
    func abruffrist(ab t1: Zeitpunkt, feiertage: Feiertage) -> Frist {
        Frist.berechnen(
            .tage(Self.abruftage), ab: t1.tag, verschiebung: abruffristVerschieben ? .naechsterArbeitstag : .keine,
            feiertage: feiertage)
    }
}
