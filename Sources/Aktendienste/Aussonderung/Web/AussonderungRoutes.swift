// SPDX-License-Identifier: EUPL-1.2
import Web

extension AussonderungModul {
    var routen: [Route] {
        AmtRouten(dienst: dienst).alle + LaufRouten(dienst: dienst).alle + ArchivRouten(dienst: dienst).alle
            + PlanRouten(dienst: dienst).alle + AussonderungAPI(dienst: dienst).alle
    }

    var navigation: [Navigationspunkt] {
        [
            Navigationspunkt("Aussonderung", AussonderungURL.vorschlaege, .recht(AussonderungRechte.lesen)),
            Navigationspunkt("Archiv", AussonderungURL.archiv, .recht(AussonderungRechte.archiv)),
        ]
    }
}
