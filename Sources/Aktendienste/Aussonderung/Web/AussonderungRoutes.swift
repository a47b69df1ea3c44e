// SPDX-License-Identifier: EUPL-1.2
import Web

extension AussonderungModul {
    var routen: [Route] {
        AmtRouten(dienst: dienst).alle + LaufRouten(dienst: dienst).alle + ArchivRouten(dienst: dienst).alle
            + PlanRouten(dienst: dienst).alle + AbgabeRouten(dienst: dienst).alle + UebernahmeRouten(dienst: dienst).alle
            + AussonderungAPI(dienst: dienst).alle
    }

    var navigation: [Navigationspunkt] {
        [
            Navigationspunkt("Aussonderung", AussonderungURL.vorschlaege, .recht(AussonderungRechte.lesen)),
            Navigationspunkt("Archiv", AussonderungURL.archiv, .recht(AussonderungRechte.archiv)),
            Navigationspunkt("Abgaben", AbgabeURL.liste, .recht(AbgabeRechte.weggeben)),
            Navigationspunkt("Übernahmen", AbgabeURL.eingang, .recht(AbgabeRechte.annehmen)) { akteur, db in
                try db.offeneAbgaben(akteur: akteur)
            },
        ]
    }
}
