// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Aussonderung
internal import Beweiswert
internal import Datenschutz
internal import Identity
internal import Informationssicherheit
internal import Jobs
internal import Mailgateway
internal import Pruefungswesen
internal import Rechnungseingang
internal import Store

/// What the daily round clears away in this installation.
enum Aufraeumen {
    static func tageslauf(
        _ teile: Teile, identity: IdentityModul, akte: AkteModul, beweiswert: BeweiswertModul, aussonderung: AussonderungModul,
        konsumenten: [Konsument]
    ) -> Tageslauf {
        let (store, fristen) = (teile.store, teile.fristen)
        let inhalte = Aufraeumer("inhalte") { [inhalte = teile.inhalte] in try await store.waisenEntfernen(inhalte) }
        return Tageslauf(
            store: store,
            aufraeumer: [
                .auftraege(store, fristen), .ereignisse(store, konsumenten, fristen),
                .mailordner(teile.installation.mailordner, store.uhr, fristen), inhalte,
            ] + identity.aufraeumer + akte.aufraeumer + beweiswert.aufraeumer
                + aussonderung.aufraeumer(tage: fristen.austausch) + DatenschutzModul.aufraeumer(store)
                + RechnungseingangModul.aufraeumer(store) + PruefungswesenModul.aufraeumer(store)
                + InformationssicherheitModul.aufraeumer(store)
                + Mailbetrieb.aufraeumer(store, fristen),
            zaehler: teile.aufraeumzaehler,
            log: teile.log, nachweis: DatenschutzModul.loeschnachweis(store))
    }
}
