// SPDX-License-Identifier: EUPL-1.2
import Core

/// A duty as it stood on a day.
struct Pflicht: Hashable, Sendable {
    let id: ObjektID
    let titel: String
    let gesetz: String
    let stelle: String
    let inhalt: String?
    let adressat: String?
    let seit: Datumsangabe?
    let anwendbarkeit: Begruendet<Anwendbarkeit>?
    let stand: Begruendet<Pflichtstand>?
    let standSeit: Kalendertag?
    let nachweis: Begruendet<Ampelfarbe>?
    let nachweisSeit: Kalendertag?
    let probe: String?
    let pruefung: Datumsangabe?
    let rang: Int

    /// `nil` where a required field is not stated for that day.
    init?(_ sicht: Objektsicht) {
        let felder = Pflichtfelder()
        guard let titel = sicht[felder.titel], let gesetz = sicht[felder.gesetz], let stelle = sicht[felder.stelle] else {
            return nil
        }
        id = sicht.objekt.id
        self.titel = titel
        self.gesetz = gesetz
        self.stelle = stelle
        inhalt = sicht[felder.inhalt]
        adressat = sicht[felder.adressat]
        seit = sicht[felder.seit]
        anwendbarkeit = sicht[felder.anwendbarkeit]
        stand = sicht[felder.stand]
        standSeit = sicht.aussage(felder.stand)?.gilt.von
        nachweis = sicht[felder.nachweis]
        nachweisSeit = sicht.aussage(felder.nachweis)?.gilt.von
        probe = sicht[felder.probe]
        pruefung = sicht[felder.pruefung]
        rang = sicht[felder.rang] ?? .max
    }

    /// Whether its day of review has come.
    func istFaellig(am tag: Kalendertag) -> Bool { pruefung?.istErreicht(am: tag) ?? false }

    /// Whether somebody has to do something: it binds, and nobody says that it is fulfilled.
    var istOffen: Bool { anwendbarkeit?.wahl != .nein && anwendbarkeit?.wahl != .freiwillig && stand?.wahl != .erfuellt }
}

extension Stichtagsbild {
    /// In the order of the register.
    var pflichten: [Pflicht] {
        alle(.pflicht).compactMap(Pflicht.init).sorted { ($0.rang, $0.id) < ($1.rang, $1.id) }
    }
}
