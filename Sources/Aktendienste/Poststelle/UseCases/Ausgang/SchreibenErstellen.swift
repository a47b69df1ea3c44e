// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Identity
import Store
import Web

/// Makes a letter in a Vorgang from a template and the data of the Vorgang. As PDF/A it is a final Dokument and can go out in the same
/// act; as an office file it is a draft to be worked on.
struct SchreibenErstellen: Sendable {
    struct Angaben: Sendable {
        var vorlage: BriefvorlageID?
        var ziel: Versandziel
        var betreff: String?
        var text: String?
        /// `nil` files the letter without sending it.
        var weg: Versandweg?
        var entwurf = false
    }

    struct Ergebnis: Sendable {
        let dokument: DokumentKopf
        let ausgang: Ausgang?
    }

    let dienst: Poststellendienst

    func callAsFunction(_ id: VorgangID, _ a: Angaben, akteur: Akteur) async throws -> Ergebnis {
        let (vorgang, vorlage, werte) = try await dienst.store.read { db -> (VorgangKopf, Briefvorlage?, [String: String]) in
            guard let vorgang = try db.vorgang(id), AkteRechte.sieht(akteur, vorgang) else { throw PostError.nichtGefunden }
            guard AkteRechte.darf(AkteRechte.bearbeiten, akteur, vorgang) else { throw PostError.verboten }
            guard vorgang.zustand == .offen else { throw PostError.vorgangGeschlossen(vorgang.zeichen.text) }
            let vorlage = try a.vorlage.flatMap { try db.briefvorlage($0) }
            return (
                vorgang, vorlage,
                try Briefwerte.lesen(db, vorgang, a.ziel, akteur, dienst.absender, am: dienst.store.uhr.jetzt.tag)
            )
        }
        if let weg = a.weg { _ = try a.ziel.geprueft(weg) }
        let roh = try Eingangsregel.text(a.betreff, "Der Betreff", Eingangsregel.betreff) ?? vorlage?.betreff
        guard let roh else { throw PostError.betreffFehlt }
        let betreff = try Platzhalter.fuellen(roh, werte)
        let text = try Platzhalter.fuellen(try Eingangsregel.zeilen(a.text, "Der Text", 20_000) ?? vorlage?.text ?? "", werte)
        let (datei, final) = try await datei(vorlage, betreff, text, a, werte, vorgang)
        return try await dienst.store.commit(Vermerk(akteur, "post.schreiben.erstellen")) { tx in
            guard let jetzt = try tx.vorgang(id), AkteRechte.darf(AkteRechte.bearbeiten, akteur, jetzt) else {
                throw PostError.verboten
            }
            let dokument = try tx.dokumentAblegen(
                DokumentAnlage(
                    betreff: betreff, typ: .schreiben, richtung: .ausgang, datei: datei, final: final,
                    datumDesSchreibens: tx.jetzt.tag,
                    angaben: Dokumentangaben(
                        kontakte: [
                            Dokumentkontakt(.empfaenger, name: a.ziel.name, anschrift: a.ziel.anschrift, email: a.ziel.email)
                        ])), in: id)
            guard let weg = a.weg, final else { return Ergebnis(dokument: dokument, ausgang: nil) }
            let ausgang = try tx.versandBestellen(dokument.id, weg, an: a.ziel)
            try dienst.absenden(tx, ausgang)
            return Ergebnis(dokument: dokument, ausgang: ausgang)
        }
    }

    private func datei(
        _ vorlage: Briefvorlage?, _ betreff: String, _ text: String, _ a: Angaben, _ werte: [String: String],
        _ vorgang: VorgangKopf
    ) async throws -> (Dokumentdatei, final: Bool) {
        let name = String(betreff.map { $0.isLetter || $0.isNumber || " -_.".contains($0) ? $0 : " " })
        if let vorlage, vorlage.art == .odt, let inhalt = vorlage.datei {
            var alle = werte
            alle["text"] = text
            let odt = try Odtdatei.fuellen([UInt8](try await dienst.inhalte.read(inhalt)), alle)
            let abgelegt = try await dienst.inhalte.store(odt)
            guard !a.entwurf else {
                return (
                    Dokumentdatei(
                        dateiname: "\(name.prefix(100)).odt", mediatyp: "application/vnd.oasis.opendocument.text",
                        inhalt: abgelegt),
                    false
                )
            }
            guard let wandeln = dienst.werkzeuge.odtNachPdf else { throw PostError.werkzeugFehlt("LibreOffice") }
            let pdf = try await wandeln(try await dienst.inhalte.verifiedFile(abgelegt))
            return (try await pdfdatei(pdf, name), true)
        }
        guard !a.entwurf else { throw PostError.entwurfNurOffice }
        guard !text.isEmpty else { throw PostError.vorlageLeer }
        guard let druck = dienst.druck else { throw PostError.werkzeugFehlt("WeasyPrint") }
        let brief = Schreibenbrief(betreff, text, a.ziel, vorgang, werte, dienst.absender)
        return (try await pdfdatei(try await druck(brief, []), name), true)
    }

    private func pdfdatei(_ pdf: Data, _ name: String) async throws -> Dokumentdatei {
        Dokumentdatei(
            dateiname: "\(name.prefix(100)).pdf", mediatyp: "application/pdf", inhalt: try await dienst.inhalte.store(pdf))
    }
}

/// The town as its letters name it.
public struct Briefabsender: Sendable {
    public let stadt: String
    public let behoerde: String
    public let anschrift: [String]
    public let telefon: String
    public let email: String

    public init(stadt: String, behoerde: String, anschrift: [String], telefon: String, email: String) {
        self.stadt = stadt
        self.behoerde = behoerde
        self.anschrift = anschrift
        self.telefon = telefon
        self.email = email
    }
}

/// A letter in the letterhead of the town. A town replaces the template as a whole.
struct Schreibenbrief: Page {
    static let vorlage = "post/briefe/schreiben"

    let titel: String
    let stadt: String
    let behoerde: String
    let ruecksendeangabe: String
    let empfaenger: [String]
    let zeichen: String
    let bearbeiter: String
    let telefon: String
    let email: String
    let datum: String
    let fuss: [String]
    let absaetze: [Absatz]

    struct Absatz: Encodable, Sendable { let zeilen: [String] }

    init(
        _ betreff: String, _ text: String, _ ziel: Versandziel, _ vorgang: VorgangKopf, _ werte: [String: String],
        _ absender: Briefabsender?
    ) {
        titel = betreff
        stadt = absender?.stadt ?? ""
        behoerde = absender?.behoerde ?? ""
        ruecksendeangabe = ([absender?.stadt].compactMap(\.self) + (absender?.anschrift ?? [])).joined(separator: " · ")
        empfaenger = [ziel.name] + (ziel.anschrift ?? "").split(separator: "\n").map(String.init)
        zeichen = vorgang.zeichen.text
        bearbeiter = werte["bearbeiter"] ?? ""
        telefon = absender?.telefon ?? ""
        email = absender?.email ?? ""
        datum = werte["datum"] ?? ""
        fuss = [absender?.stadt].compactMap(\.self) + (absender?.anschrift ?? [])
        var absaetze: [[String]] = [[]]
        for zeile in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if zeile.allSatisfy(\.isWhitespace) {
                if absaetze[absaetze.count - 1] != [] { absaetze.append([]) }
            } else {
                absaetze[absaetze.count - 1].append(String(zeile))
            }
        }
        self.absaetze = absaetze.filter { !$0.isEmpty }.map(Absatz.init)
    }
}
