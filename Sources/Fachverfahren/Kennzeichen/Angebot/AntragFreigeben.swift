// SPDX-License-Identifier: EUPL-1.2
import Buergerportal
import Core
import Store

extension WriteContext {
    /// Gives back what an application has: its reservation, and the plates it still holds. Part of the act by which the
    /// person gives the application up, so that nobody waits for a plate that nobody wants.
    func antragFreigeben(_ antrag: AntragID, _ stadt: Stadtregeln) throws {
        if let reservierung = try reservierung(antrag: antrag.text), reservierung.stand.zaehlt {
            try reservierungAufheben(reservierung, stadt)
        }
        let dialog = Angebot.dialog(antrag)
        for platz in try gehaltene(dialog: dialog, am: jetzt) {
            try kennzeichenBewegen(platz.kennzeichen, .loslassen(von: Dialogschluessel(dialog)), stadt)
        }
    }
}

extension ReadAccess {
    /// Plates that a dialog holds now.
    fileprivate func gehaltene(dialog: String, am jetzt: Zeitpunkt) throws -> [PlatzRecord] {
        try rows("SELECT * FROM kz_platz WHERE halter = \(dialog) AND art = 'gehalten' AND bis > \(jetzt) LIMIT 100").map(
            PlatzRecord.init(row:))
    }
}
