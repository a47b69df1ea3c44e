// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

extension AkteModul {
    var routen: [Route] {
        PostkorbRouten(modul: self).alle + AktenRouten(modul: self).alle + VorgangRouten(modul: self).alle
            + Weitergaberouten(modul: self).alle
            + Inhaltsrouten(modul: self).alle
            + DokumentRouten(modul: self).alle + Dateirouten(modul: self).alle + SuchRouten(modul: self).alle
            + GespeicherteSuchenRouten(modul: self).alle + GespeicherteSuchenAPI(modul: self).alle
            + AktenplanRouten(modul: self).alle + Akteaktrouten(modul: self).alle + Objektrouten(modul: self).alle
            + Dokumentangabenrouten(modul: self).alle + AktenartRouten(modul: self).alle + StapelRouten(modul: self).alle
            + Zeichenrouten(modul: self).alle + Zeichenvorlagenrouten(modul: self).alle + ZeichenvorlagenAPI(modul: self).alle
            + ObjektAPI(modul: self).alle + AktenartenAPI(modul: self).alle
            + DokumentangabenAPI(modul: self).alle + VerweiseAPI(modul: self).alle + StapelAPI(modul: self).alle
            + AktenAPI(modul: self).alle + VorgaengeAPI(modul: self).alle + DokumenteAPI(modul: self).alle
            + BeteiligteAPI(modul: self).alle + Aktenbeteiligtenrouten(modul: self).alle
            + Aktenwiedervorlagenrouten(modul: self).alle
            + Sperrrouten(modul: self).alle + SperrenAPI(modul: self).alle
            + Gangrouten(modul: self).alle + Schrittrouten(modul: self).alle + Laufwegrouten(modul: self).alle
            + GangAPI(modul: self).alle
            + Zugriffsrouten(modul: self).alle + Notzugriffsrouten(modul: self).alle + Protokollrouten(modul: self).alle
            + ZugriffAPI(modul: self).alle
    }

    var navigation: [Navigationspunkt] {
        let uhr = store.uhr
        return [
            Navigationspunkt("Postkorb", AkteURL.postkorb, .recht(AkteRechte.lesen)) { akteur, db in
                try Korb(akteur: akteur, heute: uhr.jetzt.tag).ungelesen(db, .postkorb).gezaehlt
            },
            Navigationspunkt("Akten", AkteURL.akten, .recht(AkteRechte.lesen)),
            Navigationspunkt("Ausgecheckt", AkteURL.sperren, .recht(AkteRechte.bearbeiten)) { akteur, db in
                try db.arbeitskopien(akteur).count
            },
            Navigationspunkt("Laufwege", GangURL.laufwege, .recht(AkteRechte.laufwegVerwalten)),
            Navigationspunkt("Aktenplan", AkteURL.aktenplan, .recht(AkteRechte.planVerwalten)),
            Navigationspunkt("Notzugriffe", ZugriffURL.notzugriffe, .recht(AkteRechte.zugriffSetzen)) { akteur, db in
                try db.offeneNotzugriffe(akteur)
            },
            Navigationspunkt("Zugriffsprotokoll", ZugriffURL.protokoll, .recht(AkteRechte.protokollLesen)) { akteur, db in
                try db.offeneNotzugriffe(akteur)
            },
        ]
    }

    /// Kinds of file of which a picture of the first page can be made.
    var bildFuer: Set<String> { vorschau == nil ? [] : ["application/pdf"] }
}
