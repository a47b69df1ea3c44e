// SPDX-License-Identifier: EUPL-1.2
import Core
import Xdomea

extension Nachrichtencode {
    /// `nil` for messages of other groups.
    init?(_ typ: Nachrichtentyp) { self.init(rawValue: typ.rawValue) }

    /// Every code of the exchange is one of the standard; 0501 only keeps the compiler content.
    var typ: Nachrichtentyp { Nachrichtentyp(rawValue: rawValue) ?? .anbieteverzeichnis }
}

extension Xdomeafassung {
    var version: XdomeaVersion { self == .v40 ? .v40 : .v31 }
}

extension Nachrichtenkopf {
    init(_ leser: XdomeaLeser) throws {
        guard let code = Nachrichtencode(leser.typ) else {
            throw AussonderungError.abgewiesen("Diese Art von Nachricht gehört nicht zur Aussonderung: \(leser.typ.rawValue).")
        }
        let kopf = leser.kopf
        self.init(
            code: code, fassung: leser.version == .v40 ? .v40 : .v31, prozess: kopf.prozessID.lowercased(),
            nachricht: (kopf.nachrichtID ?? kopf.prozessID).lowercased(),
            erstellt: Zeitpunkt(iso8601: kopf.erstellungszeitpunkt) ?? Zeitpunkt(millisekunden: 0),
            absender: Stelle(kopf.absender), empfaenger: Stelle(kopf.empfaenger), quittungErbeten: kopf.empfangsbestaetigung,
            lfd: kopf.laufendeNummer, gesamt: kopf.gesamtanzahl, ursprung: kopf.ursprungsnachrichtID?.lowercased(),
            hinweis: Schriftgutlesung.wort(kopf.hinweis))
    }

    var xdomea: Kopf {
        var kopf = Kopf(
            prozessID: prozess, nachrichtID: nachricht, erstellungszeitpunkt: erstellt.iso8601,
            absender: absender.kontakt(fassung), empfaenger: empfaenger.kontakt(fassung))
        kopf.system = SendendesSystem(
            instanzID: nil, produktname: "Rathaus", version: nil, hersteller: fassung == .v40 ? "Rathaus" : nil)
        kopf.empfangsbestaetigung = quittungErbeten
        kopf.hinweis = hinweis
        kopf.rueckmeldungArchivkennung = code == .aussonderung
        // An answer names what it answers; before 4.0 the process alone tells.
        kopf.ursprungsnachrichtID = fassung == .v40 ? ursprung ?? prozess : nil
        (kopf.laufendeNummer, kopf.gesamtanzahl) = (lfd, gesamt)
        return kopf
    }

    var name: Nachrichtenname { Nachrichtenname(code.typ, fassung.version, kopf: xdomea) }
}

extension Stelle {
    init(_ kontakt: Kontakt) {
        self.init(
            name: kontakt.institution?.name ?? kontakt.organisationseinheit ?? "",
            schluessel: kontakt.behoerdenkennung?.behoerdenschluessel?.code)
    }

    func kontakt(_ fassung: Xdomeafassung) -> Kontakt {
        var kontakt = Kontakt(institution: name)
        guard let schluessel else { return kontakt }
        kontakt.behoerdenkennung = Behoerdenkennung()
        // The standard leaves the list open, but wants it named.
        kontakt.behoerdenkennung?.behoerdenschluessel =
            fassung == .v40 ? Code(schluessel) : Code(schluessel, listURI: "", listVersionID: "")
        return kontakt
    }
}
