// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Xrechnung

enum EingangsrechnungTag {}
typealias EingangsrechnungID = ID<EingangsrechnungTag>

/// An electronic invoice that came in, accepted or not. What it says stands in its file; here is what lists and searches need.
struct Eingangsrechnung: Sendable {
    let id: EingangsrechnungID
    /// Running number, such as `ER-2026-000017`; the seller gets it as receipt.
    let nummer: String
    let weg: Eingangsweg
    let eingegangen: Zeitpunkt
    let zustand: Rechnungszustand
    let oe: OrgNummer
    let kopf: Rechnungskopf
    /// Of the file, as it came.
    let sha256: String
    let groesse: Int64
    let dateiname: String
    let befunde: [Rechnungsbefund]
    /// `nil` for what was refused when it came: its file is not kept.
    let vorgang: VorgangID?
    let dokument: DokumentID?
    /// The XML that was taken out of a PDF; `nil` where the file is the XML itself.
    let xmlDokument: DokumentID?
    /// Why it was refused, or to whom it was given on.
    let vermerk: String?
    let entschieden: Zeitpunkt?
    let entschiedenVon: String?
    let version: Int64

    /// Whether it came as PDF with the XML inside.
    var istPdf: Bool { xmlDokument != nil }

    var gegenstand: Gegenstand { Gegenstand("rechnung.eingang", id.text, kennzeichen: nummer) }
}

/// The way an invoice came in.
enum Eingangsweg: String, Sendable, CaseIterable {
    case portal, email

    var deutsch: String {
        switch self {
        case .portal: "Portal"
        case .email: "E-Mail"
        }
    }
}

/// What became of an invoice. What was refused never comes back; the seller sends a new one.
enum Rechnungszustand: String, Sendable, CaseIterable {
    case angekommen, weitergegeben, zurueckgewiesen

    var deutsch: String {
        switch self {
        case .angekommen: "angekommen"
        case .weitergegeben: "weitergegeben"
        case .zurueckgewiesen: "zurückgewiesen"
        }
    }
}

/// Head data of an invoice, also of one with faults.
struct Rechnungskopf: Hashable, Sendable {
    static let unbekannt = "(ohne Angabe)"

    let syntax: String
    let verkaeufer: String
    /// By which a seller is known again: VAT number, tax number, else the name without case and blanks.
    let verkaeuferkennung: String
    let rechnungsnummer: String
    /// ISO day; empty where the invoice has none.
    let datum: String
    let betrag: String
    let waehrung: String
    let leitweg: String
    let faellig: String

    init(_ rechnung: Rechnung) {
        let name = rechnung.verkaeufer?.name ?? Self.unbekannt
        syntax = rechnung.syntax.rawValue
        verkaeufer = Self.kurz(name)
        let nummer = rechnung.verkaeufer?.umsatzsteuerId ?? rechnung.verkaeufer?.steuernummer
        verkaeuferkennung = Self.kurz(
            nummer.map { $0.uppercased().filter { !$0.isWhitespace } }
                ?? "name:" + name.lowercased().filter { $0.isLetter || $0.isNumber })
        rechnungsnummer = Self.kurz(rechnung.nummer ?? Self.unbekannt)
        datum = rechnung.datum?.iso ?? ""
        betrag = rechnung.summen.zahlbar?.text ?? ""
        waehrung = Self.kurz(rechnung.waehrung ?? "")
        leitweg = Self.kurz(rechnung.leitweg ?? "")
        faellig = rechnung.faellig?.iso ?? ""
    }

    init(
        syntax: String, verkaeufer: String, verkaeuferkennung: String, rechnungsnummer: String, datum: String, betrag: String,
        waehrung: String, leitweg: String, faellig: String
    ) {
        self.syntax = syntax
        self.verkaeufer = verkaeufer
        self.verkaeuferkennung = verkaeuferkennung
        self.rechnungsnummer = rechnungsnummer
        self.datum = datum
        self.betrag = betrag
        self.waehrung = waehrung
        self.leitweg = leitweg
        self.faellig = faellig
    }

    var tag: Kalendertag? { Kalendertag(iso: datum) }
    var faelligkeit: Kalendertag? { Kalendertag(iso: faellig) }

    /// By the three things that make an invoice one of its own.
    func istDieselbe(wie anderer: Rechnungskopf) -> Bool {
        verkaeuferkennung == anderer.verkaeuferkennung && rechnungsnummer == anderer.rechnungsnummer && datum == anderer.datum
    }

    /// Such as `1.234,50 EUR`.
    var betragText: String {
        guard let zahl = Dezimalzahl(betrag) else { return "–" }
        return "\(zahl.deutsch())\u{00A0}\(waehrung)"
    }

    /// One line without control characters, short enough for a column.
    private static func kurz(_ text: String) -> String {
        let zeile = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return String(String.UnicodeScalarView(zeile.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }).prefix(200))
    }
}

extension Rechnungsbefund {
    var istFehler: Bool { schwere == .fehler }
}
