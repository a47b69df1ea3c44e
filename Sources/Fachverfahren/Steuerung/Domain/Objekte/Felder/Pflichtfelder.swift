// SPDX-License-Identifier: EUPL-1.2
import Core

/// A duty from a law (strategie §4). Its texts hold from the day the law began to bind; what the town has reached of it holds from the day it was stated.
struct Pflichtfelder: Felderform {
    let titel = Feld<String>("titel", "Titel", pflicht: true)
    let gesetz = Feld<String>("gesetz", "Gesetz", pflicht: true)
    let stelle = Feld<String>("stelle", "Paragraf", pflicht: true)
    let inhalt = Feld<String>("inhalt", "Was verlangt wird")
    let adressat = Feld<String>("adressat", "Für wen")
    let ausloeser = Feld<String>("ausloeser", "Auslöser")
    let seit = Feld<Datumsangabe>("seit", "Seit wann")
    let anwendbarkeit = Feld<Begruendet<Anwendbarkeit>>("anwendbarkeit", "Gilt für die Stadt")
    let stand = Feld<Begruendet<Pflichtstand>>("stand", "Stand")
    /// Stated by the daily round of proofs; a person may state one as well where no probe does.
    let nachweis = Feld<Begruendet<Ampelfarbe>>("nachweis", "Nachweis")
    /// Name of the probe that proves it.
    let probe = Feld<String>("probe", "Probe des laufenden Systems")
    let zustaendig = Feld<ObjektID>("zustaendig", "Zuständig", auf: .fachbereich)
    let vorhaben = Feld<ObjektID>("vorhaben", "Vorhaben", .menge, auf: .vorhaben)
    let pruefung = Feld<Datumsangabe>("pruefung", "Nächste Überprüfung")
    let rang = Feld<Int>("rang", "Rang")
}

/// Where the matter of another module stands, stated each day from the running system. A figure that has not changed is not stated again.
struct Modulstandfelder: Felderform {
    let titel = Feld<String>("titel", "Titel", pflicht: true)
    /// Name of the probe that states it.
    let probe = Feld<String>("probe", "Probe des laufenden Systems", pflicht: true)
    let angaben = Feld<String>("angaben", "Angaben", .folge)
}
