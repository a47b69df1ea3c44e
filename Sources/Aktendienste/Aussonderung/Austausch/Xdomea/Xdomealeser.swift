// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import XmlTree

/// Reads a message of any release from 2.4 on. What a reader does not know is passed over, what it needs and does not find refuses
/// the message with a reason.
struct Xdomealeser {
    private static let tiefe = 12

    private let wurzel: XmlElement
    private let raum: String
    private var neu: Bool { raum.hasSuffix(":4.0.0") }

    init(_ bytes: [UInt8]) throws {
        do {
            wurzel = try XmlReader.read(bytes, limits: XmlLimits(bytes: 256 << 20, depth: 60, elements: 4_000_000))
        } catch {
            throw AussonderungError.abgewiesen("Die Nachricht ist kein zulässiges XML (\(error)).")
        }
        raum = wurzel.name.namespace
        let fassungen = ["2.4.0", "3.0.0", "3.1.0", "4.0.0"].map(Xdomeaname.namensraum)
        guard fassungen.contains(raum) else {
            throw AussonderungError.abgewiesen("Die Fassung der Nachricht wird nicht gelesen: \(raum.prefix(80)).")
        }
    }

    func nachricht() throws -> Nachricht {
        guard let code = Nachrichtencode.allCases.first(where: { Xdomeaname.wurzel($0) == wurzel.name.local }) else {
            throw AussonderungError.abgewiesen("Diese Art von Nachricht wird nicht gelesen: \(wurzel.name.local.prefix(80)).")
        }
        return Nachricht(kopf: try kopf(code), inhalt: try inhalt(code))
    }

    // MARK: head

    private func kopf(_ code: Nachrichtencode) throws -> Nachrichtenkopf {
        guard let kopf = kind(wurzel, neu ? "nachrichtenkopf" : "Kopf"), let prozess = uuid(kopf, "ProzessID") else {
            throw AussonderungError.abgewiesen("Der Kopf der Nachricht ist unvollständig.")
        }
        let identifikation = kind(kopf, "identifikation.nachricht")
        let typ =
            neu
            ? identifikation?.first(XmlName("", "nachrichtentyp"))?.first(XmlName("", "code"))?.text
            : kind(kopf, "Nachrichtentyp").flatMap(codewert)
        guard typ == nil || typ == code.rawValue else {
            throw AussonderungError.abgewiesen("Der Kopf nennt eine andere Art von Nachricht (\(typ ?? "")).")
        }
        let zeit = neu ? identifikation?.first(XmlName("", "erstellungszeitpunkt"))?.text : text(kopf, "Erstellungszeitpunkt")
        return Nachrichtenkopf(
            code: code, fassung: neu ? .v40 : .v31, prozess: prozess,
            nachricht: identifikation?.first(XmlName("", "nachrichtenUUID"))?.text.lowercased() ?? prozess,
            erstellt: zeit.flatMap { Zeitpunkt(iso8601: $0) } ?? Zeitpunkt(millisekunden: 0),
            absender: stelle(kind(kopf, neu ? "autor" : "Absender")),
            empfaenger: stelle(kind(kopf, neu ? "leser" : "Empfaenger")),
            quittungErbeten: ["1", "true"].contains(text(neu ? wurzel : kopf, "Empfangsbestaetigung") ?? ""),
            lfd: text(wurzel, "LfdNrNachrichtProTyp").flatMap { Int($0) } ?? 1,
            gesamt: text(wurzel, "GesamtanzahlNachrichtenProTyp").flatMap { Int($0) } ?? 1,
            ursprung: uuid(wurzel, "UUIDUrsprungsnachricht"))
    }

    private func stelle(_ element: XmlElement?) -> Stelle {
        let name = element.flatMap { kind($0, neu ? "NameInstitution" : "Institution") }.flatMap { text($0, "Name") }
        let schluessel = element.flatMap { kind($0, "Behoerdenkennung") }.flatMap { kind($0, "Behoerdenschluessel") }
            .flatMap(codewert)
        return Stelle(name: name ?? "", schluessel: schluessel)
    }

    // MARK: body

    private func inhalt(_ code: Nachrichtencode) throws -> Nachricht.Inhalt {
        switch code {
        case .anbieteverzeichnis, .aussonderung:
            let objekte = try kinder(wurzel, "Schriftgutobjekt").map { huelle in
                guard let objekt = kind(huelle, "Akte") ?? kind(huelle, "Vorgang") else {
                    throw AussonderungError.abgewiesen(
                        "Ein Schriftgutobjekt ist weder Akte noch Vorgang; einzelne Dokumente werden nicht gelesen.")
                }
                return try self.objekt(objekt, 1)
            }
            guard !objekte.isEmpty else { throw AussonderungError.abgewiesen("Die Nachricht enthält kein Schriftgut.") }
            let alle = objekte.flatMap(\.alle).map(\.uuid)
            guard Set(alle).count == alle.count else { throw AussonderungError.abgewiesen("Eine UUID kommt zweimal vor.") }
            return .schriftgut(objekte)
        case .bewertungsverzeichnis:
            return .bewertung(
                try kinder(wurzel, neu ? "BewertetesSGO" : "BewertetesObjekt").map { element in
                    guard let objekt = uuid(element, neu ? "xdomeaUUID" : "ID"),
                        let art = art(element)
                    else { throw AussonderungError.abgewiesen("Eine Bewertung ist unvollständig.") }
                    return Objektbewertung(objekt: objekt, art: art)
                })
        case .importBestaetigung:
            return .uebernahme(
                try kinder(wurzel, "AusgesondertesSGO").map { element in
                    guard let objekt = uuid(element, "IDSGO") ?? uuid(element, "xdomeaUUID") ?? uuid(element, "xdomeaUUIDSGO"),
                        let gut = text(element, "Erfolgreich")
                    else { throw AussonderungError.abgewiesen("Eine Bestätigung ist unvollständig.") }
                    return Objektuebernahme(
                        objekt: objekt, erfolgreich: ["1", "true"].contains(gut), archivkennung: text(element, "Archivkennung"),
                        fehler: text(element, "Fehlermeldung"))
                })
        default: return .quittung
        }
    }

    private func objekt(_ e: XmlElement, _ stufe: Int) throws -> Austauschobjekt {
        guard stufe <= Self.tiefe else { throw AussonderungError.abgewiesen("Das Schriftgut ist zu tief geschachtelt.") }
        guard let uuid = kind(e, "Identifikation").flatMap({ uuid($0, neu ? "xdomeaUUID" : "ID") }) else {
            throw AussonderungError.abgewiesen("Einem Schriftgutobjekt fehlt die UUID.")
        }
        let allgemein = kind(e, "AllgemeineMetadaten")
        let archiv = kind(e, neu ? "Aussonderungsmetadaten" : "ArchivspezifischeMetadaten")
        let laufzeit = kind(e, "Laufzeit")
        let dauer = archiv.flatMap { kind($0, "Aufbewahrungsdauer") }
        let oben = kind(e, "Akteninhalt") ?? e
        var o = Austauschobjekt(
            uuid: uuid, art: ["Akte", "Teilakte"].contains(e.name.local) ? .akte : .vorgang,
            zeichen: allgemein.flatMap { text($0, "Kennzeichen") } ?? "", betreff: allgemein.flatMap { text($0, "Betreff") } ?? ""
        )
        o.teilvorgang = e.name.local == "Teilvorgang"
        o.plan = allgemein.flatMap { kind($0, "Aktenplaneinheit") }.flatMap { text($0, "Kennzeichen") }
        o.einheit = allgemein.flatMap { text($0, "Federfuehrung") }
        o.beginn = laufzeit.flatMap { tag($0, "Beginn") }
        o.zdaAm = tag(e, "ZdADatum")
        o.dauer =
            dauer.flatMap { text($0, "AnzahlJahre") }.flatMap { Aufbewahrungsdauer($0) }
            ?? dauer.flatMap { text($0, "Unbefristet") }.map { _ in .unbefristet }
        o.ende = archiv.flatMap { tag($0, "Aufbewahrungsende") }
        o.planart = archiv.flatMap(art)
        o.vorschlag = archiv.flatMap { kind($0, "Bewertungsvorschlag") }.flatMap(codewert).flatMap(Bewertungsvorschlag.init)
        o.typ = text(e, "Typ")
        o.kontext = ["1", "true"].contains(text(e, "Kontextobjekt") ?? "0")
        o.vorgaenge = try (kinder(oben, "Vorgang") + kinder(oben, "Teilakte") + kinder(e, "Teilvorgang"))
            .map { try objekt($0, stufe + 1) }
        o.dokumente =
            try
            (kinder(oben, "Dokument")
            + kinder(oben, "DokumentOderDokumentMitSchriftstueck").flatMap { kinder($0, "Dokument") }).map(dokument)
        return o
    }

    private func dokument(_ e: XmlElement) throws -> Austauschdokument {
        guard let uuid = kind(e, "Identifikation").flatMap({ uuid($0, neu ? "xdomeaUUID" : "ID") }) else {
            throw AussonderungError.abgewiesen("Einem Dokument fehlt die UUID.")
        }
        let allgemein = kind(e, "AllgemeineMetadaten")
        var d = Austauschdokument(
            uuid: uuid, zeichen: allgemein.flatMap { text($0, "Kennzeichen") } ?? "",
            betreff: allgemein.flatMap { text($0, "Betreff") } ?? "", typ: text(e, "Typ"), datum: tag(e, "DatumDesSchreibens"))
        // An attachment is a file of its own; it travels with the document it hangs on.
        let traeger = [e] + kinder(e, "Anlage")
        d.versionen = try traeger.flatMap { kinder($0, "Version") }.flatMap { version in
            try kinder(version, "Format").map { format in
                Austauschversion(nr: text(version, "Nummer") ?? "1", datei: try datei(format))
            }
        }
        return d
    }

    private func datei(_ format: XmlElement) throws -> Austauschdatei {
        guard let primaer = kind(format, "Primaerdokument"), let name = text(primaer, "Dateiname"), !name.contains("/") else {
            throw AussonderungError.abgewiesen("Einem Dokument fehlt der Name seiner Datei.")
        }
        return Austauschdatei(
            name: name, original: text(primaer, "DateinameOriginal") ?? name, mediatyp: Xdomeaname.mediatyp(name), groesse: 0,
            sha256: kind(primaer, "Hash").flatMap { text($0, "Wert") }?.lowercased())
    }

    // MARK: small things

    private func art(_ e: XmlElement) -> Aussonderungsart? {
        kind(e, "Aussonderungsart").flatMap { kind($0, "Aussonderungsart") }.flatMap(codewert).flatMap(Aussonderungsart.init)
    }

    private func kind(_ e: XmlElement, _ name: String) -> XmlElement? { e.first(XmlName(raum, name)) }
    private func kinder(_ e: XmlElement, _ name: String) -> [XmlElement] { e.elements.filter { $0.name == XmlName(raum, name) } }
    private func codewert(_ e: XmlElement) -> String? { e.first(XmlName("", "code"))?.text }

    private func text(_ e: XmlElement, _ name: String) -> String? {
        let roh = kind(e, name)?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
        return roh.isEmpty ? nil : String(roh.prefix(2_000))
    }

    private func tag(_ e: XmlElement, _ name: String) -> Kalendertag? {
        text(e, name).flatMap { Kalendertag(iso: $0.prefix(10)) }
    }

    private func uuid(_ e: XmlElement, _ name: String) -> String? {
        text(e, name).flatMap { LaufID($0)?.text }
    }
}
