// SPDX-License-Identifier: EUPL-1.2

/// Who sends what to whom, in which process.
public struct Kopf: Hashable, Sendable {
    public var prozessID = ""
    /// UUID of this message (4.0).
    public var nachrichtID: String?
    /// xs:dateTime; 4.0 wants milliseconds and a zone.
    public var erstellungszeitpunkt = ""
    public var absender = Kontakt()
    public var empfaenger = Kontakt()
    public var weitereEmpfaenger: [Kontakt] = []
    public var system: SendendesSystem?
    public var hinweis: String?
    public var erweiterungen: [AnwendungsspezifischeErweiterung] = []
    public var erweiterungXML: ErweiterungXML?
    public var rueckmeldungArchivkennung = false
    public var empfangsbestaetigung = false
    /// The message this answers (4.0).
    public var ursprungsnachrichtID: String?
    /// Messages of one type in a process (4.0).
    public var laufendeNummer = 1
    public var gesamtanzahl = 1
    /// Marks a message that must not enter production (4.0).
    public var test: String?

    public init() {}
    public init(prozessID: String, nachrichtID: String, erstellungszeitpunkt: String, absender: Kontakt, empfaenger: Kontakt) {
        self.prozessID = prozessID
        self.nachrichtID = nachrichtID
        self.erstellungszeitpunkt = erstellungszeitpunkt
        self.absender = absender
        self.empfaenger = empfaenger
    }

    /// Kopf of 2.x and 3.x.
    mutating func alt(_ f: inout Felder) throws(XdomeaError) {
        try f.uuid("ProzessID", &prozessID)
        var typ = Code(f.typ.rawValue)
        try f.codePflicht("Nachrichtentyp", &typ, .nachrichtentyp)
        try f.zeitPflicht("Erstellungszeitpunkt", &erstellungszeitpunkt)
        try f.wertPflicht("Absender", &absender)
        try f.wertPflicht("Empfaenger", &empfaenger)
        try f.wert("SendendesSystem", &system)
        try f.text("Hinweis", &hinweis)
        try f.werte("AnwendungsspezifischeErweiterung", &erweiterungen, hoechstens: 1)
        try f.roh("AnwendungsspezifischeErweiterungXML", &erweiterungXML)
        try angaben(&f)
    }

    /// nachrichtenkopf of 4.0. What it has more stands behind it: `angaben`.
    mutating func neu(_ f: inout Felder) throws(XdomeaError) {
        try f.gruppe("identifikation.nachricht", wenn: true) { (f: inout Felder) throws(XdomeaError) in
            var id = nachrichtID ?? ""
            try f.uuid("nachrichtenUUID", &id, frei: true)
            nachrichtID = id
            var typ = Code(f.typ.rawValue, name: f.typ.name(f.version))
            try f.codePflicht("nachrichtentyp", &typ, .nachrichtentyp, frei: true)
            var zeit = f.lesend ? "" : try mitMillisekunden(f.ort)
            try f.zeitPflicht("erstellungszeitpunkt", &zeit, frei: true)
            erstellungszeitpunkt = zeit
        }
        try f.wertPflicht("leser", &empfaenger)
        try f.wertPflicht("autor", &absender)
        try f.uuid("ProzessID", &prozessID)
        var instanz = system?.instanzID
        try f.text("InstanzID", &instanz)
        if f.lesend, instanz != nil { system = SendendesSystem(instanzID: instanz) }
        try f.text("Hinweis", &hinweis)
        try f.werte("AnwendungsspezifischeErweiterung", &erweiterungen)
        try f.roh("AnwendungsspezifischeErweiterungXML", &erweiterungXML)
    }

    /// What only some messages have; inside the Kopf before 4.0, behind it since.
    mutating func angaben(_ f: inout Felder) throws(XdomeaError) {
        let v4 = f.version == .v40
        if f.typ.mehrereEmpfaenger { try f.werte(v4 ? "WeitererLeser" : "WeitererEmpfaenger", &weitereEmpfaenger) }
        if f.typ.fragtImport {
            var ja = true
            try f.jaPflicht("Importbestaetigung", &ja)
        }
        if f.typ == .aussonderung { try f.jaPflicht("RueckmeldungArchivkennung", &rueckmeldungArchivkennung) }
        // Abgabe and Aussonderung of 2.x have no acknowledgement of receipt.
        if f.typ.fragtEmpfang, f.version >= .v30 || !f.typ.fragtImport {
            try f.jaPflicht("Empfangsbestaetigung", &empfangsbestaetigung)
        }
        guard v4 else { return }
        if f.typ.antwortet {
            var id = ursprungsnachrichtID ?? ""
            try f.uuid("UUIDUrsprungsnachricht", &id)
            ursprungsnachrichtID = id
        }
        guard f.typ.nummeriert else { return }
        try f.zahl("LfdNrNachrichtProTyp", &laufendeNummer)
        try f.zahl("GesamtanzahlNachrichtenProTyp", &gesamtanzahl)
    }

    private func mitMillisekunden(_ ort: String) throws(XdomeaError) -> String {
        let zeit = erstellungszeitpunkt
        guard Lexikalisch.istZeitpunkt(zeit), zeit.utf8.count > 19 else { throw .ungueltig("\(ort)/erstellungszeitpunkt", zeit) }
        let stelle = zeit.index(zeit.startIndex, offsetBy: 19)
        return zeit[stelle] == "." ? zeit : zeit[..<stelle] + ".000" + zeit[stelle...]
    }
}

extension Felder {
    mutating func zahl(_ name: String, _ wert: inout Int) throws(XdomeaError) {
        var text = String(wert)
        try pflicht(name, &text)
        guard let zahl = Int(Lexikalisch.gekuerzt(text)), zahl >= 0 else { throw .ungueltig("\(ort)/\(name)", text) }
        wert = zahl
    }
}

/// The system that made the message. 4.0 keeps product and maker in attributes of the root.
public struct SendendesSystem: Hashable, Sendable, Abbildbar {
    public var instanzID: String?
    public var produktname: String?
    public var version: String?
    public var hersteller: String?

    public init() {}
    public init(instanzID: String?, produktname: String? = nil, version: String? = nil, hersteller: String? = nil) {
        self.instanzID = instanzID
        self.produktname = produktname
        self.version = version
        self.hersteller = hersteller
    }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.text("InstanzID", &instanzID)
        try f.text("Produktname", &produktname)
        try f.text("Version", &version)
    }
}
