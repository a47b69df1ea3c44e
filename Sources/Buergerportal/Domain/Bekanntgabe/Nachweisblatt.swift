// SPDX-License-Identifier: EUPL-1.2
public import Core

/// The proof sheet of a notice: what happened when, and how the dates were calculated. Goes into the E-Akte as PDF.
public struct Nachweisblatt: Sendable, Hashable, Codable {
    public struct Zeile: Sendable, Hashable, Codable {
        public let zeitpunkt: Zeitpunkt
        public let titel: String
        /// In plain words.
        public let einzelheiten: String
        /// Identities and hashes that prove the step; for the filed sheet, nothing to read on a page.
        public let beleg: String?
        public let zustand: String
    }

    public let bekanntgabe: ID<Bekanntgabe>
    public let dokumentSha256: String
    public let erstellt: Zeitpunkt
    public let weg: String
    public let grundlage: Rechtsquelle
    public let stand: String
    public let zeilen: [Zeile]
    public let berechnung: [Rechenschritt]
    /// Last day for going to court.
    public let klagefristEnde: Kalendertag?
}

extension Bekanntgabe {
    /// - Parameter namen: readable names by `Akteur.kennung`.
    public func nachweisblatt(am jetzt: Zeitpunkt, namen: [String: String] = [:], feiertage: Feiertage = .nrw) -> Nachweisblatt {
        let klage = klagefrist(am: jetzt, feiertage: feiertage)
        return Nachweisblatt(
            bekanntgabe: id, dokumentSha256: dokumentSha256, erstellt: jetzt, weg: weg.deutsch, grundlage: weg.quelle,
            stand: stand(am: jetzt, feiertage: feiertage).deutsch,
            zeilen: verlauf.map {
                .init(
                    zeitpunkt: $0.zeitpunkt, titel: $0.ereignis.deutsch, einzelheiten: $0.ereignis.einzelheiten(namen),
                    beleg: $0.ereignis.beleg, zustand: $0.zustand.deutsch)
            },
            berechnung: berechnung(feiertage) + (klage?.schritte ?? []), klagefristEnde: klage?.ende)
    }

    private func berechnung(_ feiertage: Feiertage) -> [Rechenschritt] {
        guard let t0 = bereitstellung else { return [] }
        guard weg == .abruf else { return regel.fiktion(weg, ab: t0, feiertage: feiertage).schritte }
        var schritte: [Rechenschritt] = []
        if let t1 = verlauf.last(where: { if case .benachrichtigt = $0.ereignis { true } else { false } })?.zeitpunkt, t1 >= t0 {
            schritte += regel.abruffrist(ab: t1, feiertage: feiertage).schritte
        }
        if let t2 = erstabruf?.zeitpunkt {
            let tag = t2.tag.plus(tage: 1)
            schritte.append(
                Rechenschritt(
                    tag, weg.quelle,
                    "Abgerufen am \(t2.deutsch): Der Bescheid gilt am Tag danach, \(tag.deutschMitWochentag), als bekannt gegeben."
                ))
        }
        return schritte
    }
}
