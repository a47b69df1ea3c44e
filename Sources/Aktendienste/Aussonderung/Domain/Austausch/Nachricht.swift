// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

/// The messages of handing over (xdomea, group 04) and of disposal (group 05).
enum Nachrichtencode: String, Hashable, Sendable, CaseIterable, Codable {
    case abgabe = "0401"
    /// The answer, taken over or refused with its reason.
    case abgabeImport = "0402"
    /// It arrived; that says nothing yet of what becomes of it.
    case abgabeEmpfangen = "0403"
    case anbieteverzeichnis = "0501"
    case bewertungsverzeichnis = "0502"
    case aussonderung = "0503"
    case anbietungEmpfangen = "0504"
    case bewertungEmpfangen = "0505"
    case importBestaetigung = "0506"
    case aussonderungEmpfangen = "0507"
    case planZurBewertung = "0511"
    case planEmpfangen = "0512"
    case bewertungskatalog = "0513"
    case katalogImport = "0514"
    case katalogEmpfangen = "0515"

    var deutsch: String {
        switch self {
        case .abgabe: "Abgabe (0401)"
        case .abgabeImport: "Antwort auf die Abgabe (0402)"
        case .abgabeEmpfangen: "Empfang der Abgabe bestätigt (0403)"
        case .anbieteverzeichnis: "Anbieteverzeichnis (0501)"
        case .bewertungsverzeichnis: "Bewertungsverzeichnis (0502)"
        case .aussonderung: "Aussonderung (0503)"
        case .anbietungEmpfangen: "Empfang der Anbietung bestätigt (0504)"
        case .bewertungEmpfangen: "Empfang der Bewertung bestätigt (0505)"
        case .importBestaetigung: "Übernahme bestätigt (0506)"
        case .aussonderungEmpfangen: "Empfang der Aussonderung bestätigt (0507)"
        case .planZurBewertung: "Aktenplan zur Bewertung (0511)"
        case .planEmpfangen: "Empfang des Aktenplans bestätigt (0512)"
        case .bewertungskatalog: "Bewertungskatalog (0513)"
        case .katalogImport: "Übernahme des Bewertungskatalogs bestätigt (0514)"
        case .katalogEmpfangen: "Empfang des Bewertungskatalogs bestätigt (0515)"
        }
    }

    var istAbgabe: Bool { self == .abgabe || self == .abgabeImport || self == .abgabeEmpfangen }

    /// Who may send it.
    var absender: Austauschseite {
        switch self {
        case .abgabe, .abgabeImport, .abgabeEmpfangen: .nachbar
        case .anbieteverzeichnis, .aussonderung, .bewertungEmpfangen, .planZurBewertung, .katalogImport, .katalogEmpfangen:
            .behoerde
        case .bewertungsverzeichnis, .importBestaetigung, .anbietungEmpfangen, .aussonderungEmpfangen, .planEmpfangen,
            .bewertungskatalog:
            .archiv
        }
    }

    /// The message that acknowledges this one, where there is one.
    var quittung: Nachrichtencode? {
        switch self {
        case .abgabe: .abgabeEmpfangen
        case .anbieteverzeichnis: .anbietungEmpfangen
        case .bewertungsverzeichnis: .bewertungEmpfangen
        case .aussonderung: .aussonderungEmpfangen
        case .planZurBewertung: .planEmpfangen
        case .bewertungskatalog: .katalogEmpfangen
        default: nil
        }
    }
}

/// What every message says in front.
struct Nachrichtenkopf: Hashable, Sendable, Codable {
    var code: Nachrichtencode
    var fassung: Xdomeafassung
    /// UUID of the whole exchange.
    var prozess: String
    /// UUID of this message.
    var nachricht: String
    var erstellt: Zeitpunkt
    var absender: Stelle
    var empfaenger: Stelle
    var quittungErbeten = false
    /// Number of this message among those of its kind in the exchange, and how many there are (4.0).
    var lfd = 1
    var gesamt = 1
    /// The message that this one answers (4.0).
    var ursprung: String?
    /// A word to the receiver, such as why something is handed over.
    var hinweis: String?

    /// As it comes in, before it was dealt with.
    var teil: Teilnachricht { Teilnachricht(lfd: lfd, gesamt: gesamt, erledigt: false) }
}

/// A message without any word of its format.
struct Nachricht: Hashable, Sendable, Codable {
    enum Inhalt: Hashable, Sendable, Codable {
        /// 0501 without files, 0503 and 0401 with them.
        case schriftgut([Austauschobjekt])
        case bewertung([Objektbewertung])
        case uebernahme([Objektuebernahme])
        case plan(Austauschplan)
        case quittung
    }

    var kopf: Nachrichtenkopf
    var inhalt: Inhalt
}

/// The archive's decision on one object.
struct Objektbewertung: Hashable, Sendable, Codable {
    let objekt: String
    let art: Aussonderungsart
}

/// What became of one object in the archive.
struct Objektuebernahme: Hashable, Sendable, Codable {
    let objekt: String
    let erfolgreich: Bool
    var archivkennung: String?
    var fehler: String?
}
