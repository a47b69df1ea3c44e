// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store
import Xrechnung

/// A file that was handed in.
struct Rechnungsdatei: Sendable {
    let name: String
    let inhalt: Inhalt
    let bytes: [UInt8]
}

/// An invoice that was read and checked, and is not registered yet.
struct GepruefteRechnung: Sendable {
    let datei: Rechnungsdatei
    let rechnung: Rechnung
    let befunde: [Rechnungsbefund]

    var kopf: Rechnungskopf { Rechnungskopf(rechnung) }
    var istGut: Bool { !befunde.contains(where: \.istFehler) }
}

/// Reads and checks a file, registers what came of it and files what is good, byte for byte as it came.
// § EGovG-NRW:7a
struct RechnungAnnehmen: Sendable {
    let dienst: Rechnungsdienst

    /// - Throws: `RechnungseingangError` for a file that is no invoice; nothing is registered then.
    func pruefen(_ datei: Rechnungsdatei) throws -> GepruefteRechnung {
        let stelle = try dienst.bereit()
        guard !datei.bytes.isEmpty else { throw RechnungseingangError.dateiFehlt }
        guard !datei.bytes.starts(with: Array("%PDF-".utf8)) else { throw RechnungseingangError.pdf }
        let rechnung: Rechnung
        do throws(RechnungError) {
            rechnung = try Rechnung.lesen(datei.bytes)
        } catch {
            throw Self.deutsch(error)
        }
        var befunde = Rechnungsregeln.pruefe(rechnung)
        if !stelle.kennt(rechnung.leitweg) {
            befunde.append(
                Rechnungsbefund(
                    regel: "LEITWEG-STADT", schwere: .fehler,
                    text: "Diese Leitweg-ID gehört nicht zur Stadt. Bitte fragen Sie Ihre Auftraggeberin nach der richtigen.",
                    ort: "BT-10"))
        }
        return GepruefteRechnung(datei: datei, rechnung: rechnung, befunde: befunde)
    }

    /// Registers it in a transaction of its own.
    func callAsFunction(_ datei: Rechnungsdatei, weg: Eingangsweg, akteur: Akteur) async throws -> Eingangsrechnung {
        let stelle = try dienst.bereit(), geprueft = try pruefen(datei)
        return try await dienst.store.commit(Vermerk(akteur, "rechnung.annehmen")) { tx in
            try tx.rechnungAufnehmen(geprueft, stelle, weg) { vorgang in
                try tx.rechnungAblegen(geprueft, in: vorgang)
            }
        }
    }

    static func deutsch(_ fehler: RechnungError) -> RechnungseingangError {
        switch fehler {
        case .zuGross: .zuGross
        case .verboten:
            .keineRechnung("Die Datei enthält eine Dokumenttyp-Deklaration oder Entitäten. Das ist in Rechnungen nicht erlaubt.")
        case .keinXml:
            .keineRechnung("Die Datei ist kein lesbares XML in UTF-8. Bitte senden Sie die XRechnung als XML-Datei.")
        case .keineRechnung(let wurzel):
            .keineRechnung(
                "Das ist keine elektronische Rechnung: Das oberste Element heißt „\(wurzel)“. Angenommen werden UBL Invoice, UBL CreditNote und CII (CrossIndustryInvoice)."
            )
        }
    }
}

extension WriteContext {
    /// Decides about an invoice and writes it into the register.
    /// - Parameter ablegen: files what is good and gives the Dokument that holds its bytes.
    func rechnungAufnehmen(
        _ geprueft: GepruefteRechnung, _ stelle: Rechnungsstelle, _ weg: Eingangsweg, posteingang: String? = nil,
        ablegen: (VorgangID) throws -> DokumentID
    ) throws -> Eingangsrechnung {
        let kopf = geprueft.kopf
        var befunde = geprueft.befunde
        if let da = try vorhandene(kopf) {
            befunde.insert(
                Rechnungsbefund(
                    regel: "DUBLETTE", schwere: .fehler,
                    text:
                        "Diese Rechnung ist schon am \(da.eingegangen.deutsch) angekommen (Quittung \(da.nummer)). Verkäufer, Nummer und Datum sind dieselben.",
                    ort: "BT-1, BT-2, BG-4"), at: 0)
        }
        let gut = !befunde.contains(where: \.istFehler)
        let id = EingangsrechnungID(jetzt), jahr = jetzt.tag.jahr
        let nummer = "ER-\(jahr)-\(Ziffern.auf(6, Int(try self.nummer("rechnung.eingang.\(jahr)"))))"
        var (vorgang, dokument): (VorgangID?, DokumentID?)
        if gut {
            let neu = try vorgangAnlegen(
                VorgangAnlage(
                    aktenplan: stelle.aktenplan, akteBetreff: "Elektronische Rechnungen \(jahr)",
                    vorgangBetreff: String("\(nummer): \(kopf.verkaeufer), Rechnung \(kopf.rechnungsnummer)".prefix(200)),
                    typ: "Elektronische Rechnung",
                    oe: stelle.oe, fachbezug: "rechnung.eingang:\(id)", frist: kopf.faelligkeit))
            vorgang = neu.id
            dokument = try ablegen(neu.id)
        }
        let eingang = Eingangsrechnung(
            id: id, nummer: nummer, weg: weg, eingegangen: jetzt, zustand: gut ? .angekommen : .zurueckgewiesen, oe: stelle.oe,
            kopf: kopf,
            sha256: geprueft.datei.inhalt.sha256, groesse: geprueft.datei.inhalt.groesse,
            dateiname: String(geprueft.datei.name.prefix(200)), befunde: befunde, vorgang: vorgang, dokument: dokument,
            vermerk: gut ? nil : "Beim Eingang geprüft und nicht angenommen.", entschieden: gut ? nil : jetzt,
            entschiedenVon: gut ? nil : akteur.kennung, version: 1)
        try eingangsrechnungEintragen(eingang, posteingang: posteingang)
        return eingang
    }

    /// Files the XML unchanged, with its words for the search.
    func rechnungAblegen(_ geprueft: GepruefteRechnung, in vorgang: VorgangID) throws -> DokumentID {
        let kopf = geprueft.kopf, name = geprueft.datei.name
        var datei = Dokumentdatei(
            dateiname: name.lowercased().hasSuffix(".xml") ? name : name + ".xml", mediatyp: "application/xml",
            inhalt: geprueft.datei.inhalt)
        datei.text = Rechnungsworte.text(geprueft.rechnung)
        return try dokumentAblegen(
            DokumentAnlage(
                betreff: String("Rechnung \(kopf.rechnungsnummer) von \(kopf.verkaeufer)".prefix(200)), typ: .eingang,
                richtung: .eingang, datei: datei,
                final: true, datumDesSchreibens: kopf.tag,
                angaben: Dokumentangaben(
                    fremdesZeichen: String(kopf.rechnungsnummer.prefix(100)), eingangAm: jetzt.tag,
                    kontakte: [Dokumentkontakt(.absender, name: kopf.verkaeufer)])), in: vorgang
        ).id
    }
}

/// The words of an invoice, for the search.
enum Rechnungsworte {
    static func text(_ r: Rechnung) -> String {
        let kopf = [r.nummer, r.verkaeufer?.name, r.verkaeufer?.umsatzsteuerId, r.leitweg, r.bestellung, r.vertrag].compactMap(
            \.self)
        let positionen = r.positionen.prefix(500).flatMap { [$0.name, $0.beschreibung].compactMap(\.self) }
        return String((kopf + r.bemerkungen + positionen).joined(separator: "\n").prefix(100_000))
    }
}
