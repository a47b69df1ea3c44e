// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Web

/// Back from the provider: the state as we know it, not as the address says.
struct RueckkehrSeite: Page {
    static let vorlage = "portal/rueckkehr"
    let titel: String
    let stand: String
    let laeuft: Bool
    let vorgangUrl: String
    let url: String

    init(_ anfrage: WebRequest, _ antrag: AntragRecord, _ zustand: Zahlungszustand) {
        titel = anfrage.t("portalRueckkehrTitel")
        stand = anfrage.t("portalZahlung\(zustand.rawValue.capitalized)")
        laeuft = zustand == .begonnen || zustand == .unklar
        vorgangUrl = PortalURL.vorgang(antrag.id)
        url = PortalURL.zahlungRueckkehr(antrag.id)
    }
}

/// The other side of a payment that moves no money.
struct SimulierteZahlungSeite: Page {
    static let vorlage = "portal/simulierte-zahlung"
    let titel: String
    let betrag: String
    let zweck: String
    let url: String
    let rueckkehr: String
    let entschieden: Bool
    let ausgang: Feldgruppe

    init(_ anfrage: WebRequest, _ zahlung: SimulierteZahlung) {
        titel = anfrage.t("portalSimuliertTitel")
        betrag = zahlung.betrag.deutsch
        zweck = zahlung.zweck
        url = PortalURL.simulierteZahlung(zahlung.anfrage)
        rueckkehr = zahlung.rueckkehr
        entschieden = zahlung.ausgang != .offen
        ausgang = Feldgruppe(
            "ausgang", anfrage.t("portalSimuliertFrage"),
            SimulierterAnbieter.Ausgang.allCases.filter { $0 != .offen }.map {
                Option($0.rawValue, anfrage.t("portalSimuliert\($0.rawValue.capitalized)"), gewaehlt: $0 == .erfolg)
            })
    }
}
