// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Store

/// A Dokument as the interface shows it.
struct DokumentJSON: Encodable {
    let id: String
    let vorgang: String
    let zeichen: String
    let betreff: String
    let typ: String
    let richtung: String
    let zustand: String
    let datumDesSchreibens: String?
    let dateiname: String
    let mediatyp: String
    let groesse: Int64
    let sha256: String
    let versionen: Int
    /// Label of the newest version, such as `1.2`.
    let bezeichnung: String
    /// Address of the newest file.
    let inhalt: String
    let version: Int

    init(_ d: DokumentKopf) {
        id = d.id.text
        vorgang = d.vorgang.text
        zeichen = d.zeichen.text
        betreff = d.betreff
        typ = d.typ.rawValue
        richtung = d.richtung.rawValue
        zustand = d.zustand.rawValue
        datumDesSchreibens = d.datumDesSchreibens?.iso
        dateiname = d.neueste.dateiname
        mediatyp = d.neueste.mediatyp
        groesse = d.neueste.inhalt.groesse
        sha256 = d.neueste.inhalt.sha256
        versionen = d.neueste.nr
        bezeichnung = d.neueste.bezeichnung
        inhalt = AkteURL.dokument(d.id, "download")
        version = d.version
    }

    static let typen = Schema.wahl(Dokumenttyp.allCases.map(\.rawValue))
    static let richtungen = Schema.wahl(Dokumentrichtung.allCases.map(\.rawValue))
    static let schema = Schema.objekt([
        "id": Schema.id, "vorgang": Schema.id, "zeichen": Schema.text, "betreff": Schema.text, "typ": typen,
        "richtung": richtungen,
        "zustand": Schema.wahl(Dokumentzustand.allCases.map(\.rawValue)), "datumDesSchreibens?": Schema.tag,
        "dateiname": Schema.text,
        "mediatyp": Schema.text, "groesse": Schema.zahl, "sha256": Schema.text, "versionen": Schema.zahl,
        "bezeichnung": Schema.text, "inhalt": Schema.text,
        "version": Schema.zahl,
    ])
}

/// A file inside JSON. Larger ones go through the multipart form of the page.
struct DateiEingabe: Decodable {
    let dateiname: String
    let inhaltBase64: String

    func datei(_ inhalte: ContentStore) async throws -> Dokumentdatei {
        guard let bytes = Data(base64Encoded: inhaltBase64), !bytes.isEmpty else {
            throw Eingabefehler("inhaltBase64", "Der Inhalt ist leer oder kein gültiges Base64.")
        }
        let typ = try Dateiart.pruefe(anfang: Array(bytes), name: dateiname, feld: "dateiname")
        return Dokumentdatei(dateiname: dateiname, mediatyp: typ, inhalt: try await inhalte.store(bytes))
    }
}

/// What files a Dokument.
struct DokumentEingabe: Decodable {
    let betreff: String
    let typ: Dokumenttyp
    let richtung: Dokumentrichtung
    let datumDesSchreibens: Kalendertag?
    let entwurf: Bool?
    let datei: DateiEingabe

    static let datei = Schema.objekt(["dateiname": Schema.text, "inhaltBase64": Schema.text])
    static let schema = Schema.objekt([
        "betreff": Schema.text, "typ": DokumentJSON.typen, "richtung": DokumentJSON.richtungen, "datumDesSchreibens?": Schema.tag,
        "entwurf?": Schema.wahr, "datei": datei,
    ])
}

/// What adds a version to a draft.
/// A reason only where somebody has written more than was filed.
struct AbschlussEingabe: Decodable {
    let version: Int
    let grund: String?

    static let schema = Schema.objekt(["version": Schema.zahl, "grund?": Schema.text])
}

struct NeueVersionEingabe: Decodable {
    let datei: DateiEingabe
    let version: Int

    static let schema = Schema.objekt(["datei": DokumentEingabe.datei, "version": Schema.zahl])
}
