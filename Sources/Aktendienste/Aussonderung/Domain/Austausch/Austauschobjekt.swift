// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

/// Kinds of object that are appraised.
enum Objektart: String, Hashable, Sendable, Codable {
    case akte, vorgang

    var deutsch: String { self == .akte ? "Akte" : "Vorgang" }
}

/// An Akte or a Vorgang on its way, with what belongs to it.
struct Austauschobjekt: Hashable, Sendable, Codable {
    var uuid: String
    var art: Objektart
    var zeichen: String
    var betreff: String
    var plan: String?
    /// The unit in charge, in words.
    var einheit: String?
    /// Code list Medium: on paper, electronic or both.
    var medium: String?
    /// What the house calls its protection, such as "vertraulich"; `nil` for what is open.
    var schutz: String?
    var beginn: Kalendertag?
    /// The last day of its own time, where it is not that of the closing order.
    var laufzeitEnde: Kalendertag?
    var zdaAm: Kalendertag?
    var dauer: Aufbewahrungsdauer?
    var ende: Kalendertag?
    var planart: Aussonderungsart?
    var vorschlag: Bewertungsvorschlag?
    var vorschlagGrund: String?
    var typ: String?
    /// What the Akte of a Vorgang is about that travels without it.
    var aktenbetreff: String?
    /// Stands here only to show where the rest belongs; not appraised and not taken over.
    var kontext = false
    var vorgaenge: [Austauschobjekt] = []
    var dokumente: [Austauschdokument] = []
    var zusatz: Zusatzangaben?

    /// This object and all below it that are appraised.
    var alle: [Austauschobjekt] { (kontext ? [] : [self]) + vorgaenge.flatMap(\.alle) }
    /// Its own documents with their attachments.
    var eigeneDokumente: [Austauschdokument] { dokumente.flatMap(\.mitAnlagen) }
    /// All documents, at any depth.
    var alleDokumente: [Austauschdokument] { eigeneDokumente + vorgaenge.flatMap(\.alleDokumente) }
}

/// The clerk's hint to the archive.
enum Bewertungsvorschlag: String, Hashable, Sendable, CaseIterable, Codable {
    case archivwuerdig = "A"
    case vernichten = "V"

    var deutsch: String { self == .archivwuerdig ? "archivwürdig (A)" : "vernichten (V)" }
}

struct Austauschdokument: Hashable, Sendable, Codable {
    var uuid: String
    var zeichen: String
    var betreff: String
    var typ: String?
    var datum: Kalendertag?
    var medium: String?
    var schutz: String?
    /// The unit in charge and the clerk, in words.
    var einheit: String?
    var bearbeiter: String?
    var versionen: [Austauschversion] = []
    var schreiben: Schreibangaben?
    /// Documents that hang on this one.
    var anlagen: [Austauschdokument]?
    var zusatz: Zusatzangaben?

    var mitAnlagen: [Austauschdokument] { [self] + (anlagen ?? []).flatMap(\.mitAnlagen) }
}

/// What a letter says of itself.
struct Schreibangaben: Hashable, Sendable, Codable {
    var eingang: Kalendertag?
    var ausgang: Kalendertag?
    var bezug: String?
    var hier: String?
    var fremdesZeichen: String?

    /// `nil` where there is nothing to keep.
    var wennGefuellt: Schreibangaben? { self == Schreibangaben() ? nil : self }
}

struct Austauschversion: Hashable, Sendable, Codable {
    var nr: String
    var datei: Austauschdatei
}

/// A file in the message: under its own UUID, never that of the document.
struct Austauschdatei: Hashable, Sendable, Codable {
    /// Name inside the ZIP.
    var name: String
    var original: String
    var mediatyp: String
    var groesse: Int64
    /// SHA-256; messages of 3.x do not carry it.
    var sha256: String?
}
