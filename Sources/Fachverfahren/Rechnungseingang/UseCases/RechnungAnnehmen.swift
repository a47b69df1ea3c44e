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

    var istPdf: Bool { bytes.starts(with: Array("%PDF-".utf8)) }
}

/// An invoice that was read and checked, and is not registered yet.
struct GepruefteRechnung: Sendable {
    /// As it came.
    let datei: Rechnungsdatei
    /// The XML out of a PDF, kept only where the invoice is good.
    let xml: Rechnungsdatei?
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
    func pruefen(_ datei: Rechnungsdatei) async throws -> GepruefteRechnung {
        let stelle = try dienst.bereit()
        guard !datei.bytes.isEmpty else { throw RechnungseingangError.dateiFehlt }
        let inPdf = datei.istPdf ? try await PdfRechnung(dienst: dienst).xml(datei.inhalt) : nil
        let rechnung: Rechnung
        do throws(RechnungError) {
            rechnung = try Rechnung.lesen(inPdf?.bytes ?? datei.bytes)
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
        var xml: Rechnungsdatei?
        if let inPdf, !befunde.contains(where: \.istFehler) {
            xml = Rechnungsdatei(
                name: inPdf.name, inhalt: try await dienst.inhalte.store(Data(inPdf.bytes)), bytes: inPdf.bytes)
        }
        return GepruefteRechnung(datei: datei, xml: xml, rechnung: rechnung, befunde: befunde)
    }

    /// Registers it in a transaction of its own.
    func callAsFunction(_ datei: Rechnungsdatei, weg: Eingangsweg, akteur: Akteur) async throws -> Eingangsrechnung {
        let stelle = try dienst.bereit(), geprueft = try await pruefen(datei)
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
            .keineRechnung("Die Rechnung ist kein lesbares XML in UTF-8. Bitte senden Sie eine XRechnung.")
        case .keineRechnung(let wurzel):
            .keineRechnung(
                "Das ist keine elektronische Rechnung: Das oberste Element heißt „\(wurzel)“. Angenommen werden UBL Invoice, UBL CreditNote und CII (CrossIndustryInvoice)."
            )
        }
    }
}

extension WriteContext {
    /// Decides about an invoice and writes it into the register.
    /// - Parameter ablegen: files what is good.
    func rechnungAufnehmen(
        _ geprueft: GepruefteRechnung, _ stelle: Rechnungsstelle, _ weg: Eingangsweg, posteingang: String? = nil,
        ablegen: (VorgangID) throws -> Rechnungsablage
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
        var (vorgang, ablage): (VorgangID?, Rechnungsablage?)
        if gut {
            let neu = try vorgangAnlegen(
                VorgangAnlage(
                    aktenplan: stelle.aktenplan, akteBetreff: "Elektronische Rechnungen \(jahr)",
                    vorgangBetreff: String("\(nummer): \(kopf.verkaeufer), Rechnung \(kopf.rechnungsnummer)".prefix(200)),
                    typ: "Elektronische Rechnung",
                    oe: stelle.oe, fachbezug: "rechnung.eingang:\(id)", frist: kopf.faelligkeit))
            vorgang = neu.id
            ablage = try ablegen(neu.id)
        }
        let eingang = Eingangsrechnung(
            id: id, nummer: nummer, weg: weg, eingegangen: jetzt, zustand: gut ? .angekommen : .zurueckgewiesen, oe: stelle.oe,
            kopf: kopf,
            sha256: geprueft.datei.inhalt.sha256, groesse: geprueft.datei.inhalt.groesse,
            dateiname: String(geprueft.datei.name.prefix(200)), befunde: befunde, vorgang: vorgang, dokument: ablage?.dokument,
            xmlDokument: ablage?.xml,
            vermerk: gut ? nil : "Beim Eingang geprüft und nicht angenommen.", entschieden: gut ? nil : jetzt,
            entschiedenVon: gut ? nil : akteur.kennung, version: 1)
        try eingangsrechnungEintragen(eingang, posteingang: posteingang)
        return eingang
    }
}
