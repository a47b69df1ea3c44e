// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import XmlTree

/// One message as XML, in the order the schema of its release demands.
struct Xdomeaschreiber {
    private let nachricht: Nachricht
    private var neu: Bool { nachricht.kopf.fassung == .v40 }

    init(_ nachricht: Nachricht) { self.nachricht = nachricht }

    var xml: String {
        let kopf = nachricht.kopf
        let name = Xdomeaname.wurzel(kopf.code)
        var attribute = " xmlns:xdomea=\"\(Xdomeaname.namensraum(kopf.fassung.rawValue))\""
        if neu { attribute += " produkt=\"Rathaus\" produkthersteller=\"Rathaus\" standard=\"xdomea\" version=\"4.0.0\"" }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xdomea:\(name)\(attribute)>"
            + (neu ? kopf40(kopf) : e("Kopf", kopf31(kopf))) + inhalt + "</xdomea:\(name)>\n"
    }

    // MARK: head

    private func kopf31(_ kopf: Nachrichtenkopf) -> String {
        e("ProzessID", kopf.prozess) + e("Nachrichtentyp", code(kopf.code.rawValue))
            + e("Erstellungszeitpunkt", kopf.erstellt.iso8601) + e("Absender", stelle(kopf.absender))
            + e("Empfaenger", stelle(kopf.empfaenger)) + schalter(kopf)
    }

    private func kopf40(_ kopf: Nachrichtenkopf) -> String {
        let identifikation =
            "<nachrichtenUUID>\(kopf.nachricht)</nachrichtenUUID>"
            + "<nachrichtentyp\(Xdomeaname.liste("nachrichtentyp", "3.0"))>\(code(kopf.code.rawValue))</nachrichtentyp>"
            + "<erstellungszeitpunkt>\(kopf.erstellt.iso8601)</erstellungszeitpunkt>"
        return e(
            "nachrichtenkopf",
            e("identifikation.nachricht", identifikation) + e("leser", stelle(kopf.empfaenger))
                + e("autor", stelle(kopf.absender)) + e("ProzessID", kopf.prozess)) + schalter(kopf)
            + (kopf.ursprung.map {
                kopf.code == .anbieteverzeichnis || kopf.code == .aussonderung ? "" : e("UUIDUrsprungsnachricht", $0)
            }
                ?? "")
            + e("LfdNrNachrichtProTyp", String(kopf.lfd)) + e("GesamtanzahlNachrichtenProTyp", String(kopf.gesamt))
    }

    private func schalter(_ kopf: Nachrichtenkopf) -> String {
        let quittung = e("Empfangsbestaetigung", kopf.quittungErbeten ? "1" : "0")
        return switch kopf.code {
        case .anbieteverzeichnis, .bewertungsverzeichnis: quittung
        case .aussonderung: e("Importbestaetigung", "1") + e("RueckmeldungArchivkennung", "1") + quittung
        default: ""
        }
    }

    private func stelle(_ stelle: Stelle) -> String {
        let schluessel = stelle.schluessel.map {
            e(
                "Behoerdenkennung",
                "<xdomea:Behoerdenschluessel listURI=\"\" listVersionID=\"\">\(code($0))</xdomea:Behoerdenschluessel>")
        }
        return (schluessel ?? "") + e(neu ? "NameInstitution" : "Institution", t("Name", stelle.name))
    }

    // MARK: body

    private var inhalt: String {
        switch nachricht.inhalt {
        case .quittung: return ""
        case .bewertung(let liste):
            return liste.map {
                e(neu ? "BewertetesSGO" : "BewertetesObjekt", e(neu ? "xdomeaUUID" : "ID", $0.objekt) + art($0.art))
            }.joined()
        case .uebernahme(let liste):
            let gut = liste.allSatisfy(\.erfolgreich)
            return (neu ? e("ErfolgOderMisserfolg", e("Erfolgreich", gut ? "1" : "0")) : "")
                + liste.map {
                    e(
                        "AusgesondertesSGO",
                        e(neu ? "xdomeaUUID" : "IDSGO", $0.objekt) + e("Erfolgreich", $0.erfolgreich ? "1" : "0")
                            + t("Fehlermeldung", $0.fehler) + t("Archivkennung", $0.archivkennung))
                }.joined()
        case .schriftgut(let liste): return liste.map { e("Schriftgutobjekt", objekt($0)) }.joined()
        }
    }

    private func objekt(_ o: Austauschobjekt) -> String {
        let vorne =
            identifikation(o.uuid) + (neu ? e("Kontextobjekt", o.kontext ? "1" : "0") : "")
            + e(
                "AllgemeineMetadaten",
                t("Betreff", o.betreff) + t("Kennzeichen", o.zeichen) + t("Federfuehrung", o.einheit) + medium
                    + (o.plan.map { e("Aktenplaneinheit", t("Kennzeichen", $0)) } ?? ""))
            + (o.kontext ? "" : e(neu ? "Aussonderungsmetadaten" : "ArchivspezifischeMetadaten", aussonderung(o)))
        let zda = o.zdaAm.map { e("ZdA", "1") + e("ZdADatum", $0.iso) } ?? ""
        let laufzeit = o.beginn.map { e("Laufzeit", e("Beginn", $0.iso) + (o.zdaAm.map { e("Ende", $0.iso) } ?? "")) } ?? ""
        switch o.art {
        case .akte:
            let inhalt = o.dokumente.map(dokument).joined() + o.vorgaenge.map(objekt).joined()
            return e("Akte", vorne + t("Typ", o.typ) + laufzeit + (inhalt.isEmpty ? "" : e("Akteninhalt", inhalt)) + zda)
        case .vorgang:
            return e(
                o.teilvorgang ? "Teilvorgang" : "Vorgang",
                vorne + t("Typ", o.typ) + zda + laufzeit + o.dokumente.map(dokument).joined() + o.vorgaenge.map(objekt).joined())
        }
    }

    private func aussonderung(_ o: Austauschobjekt) -> String {
        let dauer =
            switch o.dauer {
            case .jahre(let zahl)?: e("Aufbewahrungsdauer", e("AnzahlJahre", String(zahl)))
            case .unbefristet?: e("Aufbewahrungsdauer", e("Unbefristet", "1"))
            case nil: ""
            }
        return dauer + (o.planart.map(art) ?? "")
            + (o.vorschlag.map {
                "<xdomea:Bewertungsvorschlag\(Xdomeaname.liste("bewertungsvorschlag"))>\(code($0.rawValue))</xdomea:Bewertungsvorschlag>"
            } ?? "") + (o.ende.map { e("Aufbewahrungsende", $0.iso) } ?? "")
    }

    private func art(_ art: Aussonderungsart) -> String {
        e(
            "Aussonderungsart",
            "<xdomea:Aussonderungsart\(Xdomeaname.liste("aussonderungsart"))>\(code(art.rawValue))</xdomea:Aussonderungsart>")
    }

    private func dokument(_ d: Austauschdokument) -> String {
        let dokument = e(
            "Dokument",
            identifikation(d.uuid) + e("AllgemeineMetadaten", t("Betreff", d.betreff) + t("Kennzeichen", d.zeichen) + medium)
                + (d.datum.map { e("DatumDesSchreibens", $0.iso) } ?? "") + t("Typ", d.typ) + d.versionen.map(version).joined())
        return neu ? e("DokumentOderDokumentMitSchriftstueck", dokument) : dokument
    }

    private func version(_ v: Austauschversion) -> String {
        let format = Xdomeaname.format(v.datei.name)
        let hash = v.datei.sha256.map {
            e(
                "Hash",
                e("Wert", $0)
                    + "<xdomea:Algorithmus listURI=\"urn:xoev-de:kosit:codeliste:xta.serviceprofile.kryptographische-algorithmen\" listVersionID=\"1.0.0\">\(code("SHA-256"))</xdomea:Algorithmus>"
            )
        }
        return e(
            "Version",
            t("Nummer", v.nr)
                + e(
                    "Format",
                    "<xdomea:Name\(Xdomeaname.liste("dateiformat", neu ? "2.0" : "1.0"))>\(code(format))</xdomea:Name>"
                        + (format == "100" ? t("SonstigerName", v.datei.mediatyp) : "") + "<xdomea:Version/>"
                        + e(
                            "Primaerdokument",
                            t("Dateiname", v.datei.name) + t("DateinameOriginal", v.datei.original) + (neu ? hash ?? "" : ""))))
    }

    private func identifikation(_ uuid: String) -> String { e("Identifikation", e(neu ? "xdomeaUUID" : "ID", uuid)) }

    private var medium: String { "<xdomea:Medium\(Xdomeaname.liste("medium"))>\(code("001"))</xdomea:Medium>" }

    /// An element whose content is markup already.
    private func e(_ name: String, _ inhalt: String) -> String { "<xdomea:\(name)>\(inhalt)</xdomea:\(name)>" }

    /// An element with text; left out when there is none.
    private func t(_ name: String, _ text: String?) -> String {
        text.map { $0.isEmpty ? "" : e(name, XmlText.escaped($0)) } ?? ""
    }

    private func code(_ text: String) -> String { "<code>\(XmlText.escaped(text))</code>" }
}
