// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Jobs
import Poststelle
import Store
import Xrechnung

/// Takes invoices out of mails to the unit that gets them. A mail with a good invoice is filed with it; one whose invoices are all refused stays in the
/// mail room, where a person answers it. Nobody is answered by the program: senders of mail are easily forged.
struct Mailrechnungen: Sendable {
    static let art = "rechnung.mail"
    static let akteur = Akteur.system("rechnung")
    /// Of one mail; the rest is left to a person.
    private static let hoechstens = 20

    struct Daten: Codable, Sendable { let eingang: String }

    let dienst: Rechnungsdienst

    var konsument: Konsument {
        Konsument(Self.art, .einmal, praefix: Maileingang.ereignis) { ereignisse in
            guard dienst.stelle != nil else { return }
            for ereignis in ereignisse { try await bestellen(try ereignis.lesen(Maileingang.self).eingang) }
        }
    }

    var auftragsart: Auftragsart {
        Auftragsart(Self.art, zeitgrenze: .seconds(300), spur: .dokumente) { auftrag in
            try await self(try auftrag.lesen(Daten.self).eingang)
        }
    }

    private func bestellen(_ eingang: String) async throws {
        guard let stelle = dienst.stelle, try await dienst.store.read({ try $0.wartendeMail(eingang) })?.oe == stelle.oe else {
            return
        }
        try await dienst.store.commit(Vermerk(Self.akteur, "rechnung.mail.bestellen")) { tx in
            try tx.auftrag(Self.art, Daten(eingang: eingang), schluessel: "\(Self.art):\(eingang)")
        }
    }

    /// - Returns: how many invoices were registered.
    @discardableResult
    func callAsFunction(_ eingang: String) async throws -> Int {
        guard let stelle = dienst.stelle, let mail = try await dienst.store.read({ try $0.wartendeMail(eingang) }),
            mail.oe == stelle.oe
        else { return 0 }
        let gelesen = try await rechnungen(mail)
        guard !gelesen.isEmpty else { return 0 }
        let grund = "Elektronische Rechnung aus der E-Mail \(mail.nummer)"
        return try await dienst.store.commit(Vermerk(Self.akteur, "rechnung.annehmen", grund: grund)) { tx in
            // The job may run twice, and a person may have been quicker.
            let schon: Int = try tx.value("SELECT COUNT(*) FROM re_eingang WHERE posteingang = \(eingang)") ?? 0
            guard schon == 0, try tx.wartendeMail(eingang) != nil else { return 0 }
            var abgelegt = false
            for geprueft in gelesen {
                _ = try tx.rechnungAufnehmen(geprueft, stelle, .email, posteingang: eingang) { vorgang in
                    guard !abgelegt else { return try tx.rechnungAblegen(geprueft, in: vorgang) }
                    abgelegt = true
                    try tx.mailAblegen(eingang, in: vorgang, grund: grund)
                    guard let datei = try tx.dokumente(mitInhalt: geprueft.datei.inhalt.sha256, in: vorgang).first else {
                        throw RechnungseingangError.nichtGefunden
                    }
                    return Rechnungsablage(dokument: datei.id, xml: try tx.rechnungsdatenAblegen(geprueft, in: vorgang))
                }
            }
            return gelesen.count
        }
    }

    private func rechnungen(_ mail: WartendeMail) async throws -> [GepruefteRechnung] {
        var gelesen: [GepruefteRechnung] = []
        // XML first, so that it is what is read where the same invoice lies in a PDF too.
        let anlagen = mail.anlagen.filter { !Self.ist($0, ".pdf", "pdf") } + mail.anlagen.filter { Self.ist($0, ".pdf", "pdf") }
        for anlage in anlagen where anlage.inhalt.groesse <= Int64(Rechnung.hoechstensBytes) {
            let alsPdf = Self.ist(anlage, ".pdf", "pdf")
            guard gelesen.count < Self.hoechstens,
                alsPdf ? PdfRechnung(dienst: dienst).istMoeglich : Self.ist(anlage, ".xml", "xml")
            else { continue }
            // Our own parser, before anybody scanned, as the mail room does with the mail itself.
            let bytes = [UInt8](try await dienst.inhalte.ohneSchranke.read(anlage.inhalt))
            let datei = Rechnungsdatei(name: anlage.dateiname, inhalt: anlage.inhalt, bytes: bytes)
            guard alsPdf ? datei.istPdf : Rechnung.istMoeglich(bytes) else { continue }
            do {
                let geprueft = try await RechnungAnnehmen(dienst: dienst).pruefen(datei)
                // Many sellers send the XML and beside it the PDF that holds it again.
                if alsPdf, gelesen.contains(where: { $0.kopf.istDieselbe(wie: geprueft.kopf) }) { continue }
                gelesen.append(geprueft)
            } catch let fehler as RechnungseingangError where fehler.art != .ausfall {
                // No invoice after all: the mail stays for a person.
                continue
            }
        }
        return gelesen
    }

    private static func ist(_ anlage: Dokumentdatei, _ endung: String, _ art: String) -> Bool {
        anlage.dateiname.lowercased().hasSuffix(endung) || anlage.mediatyp.hasSuffix(art)
    }
}
