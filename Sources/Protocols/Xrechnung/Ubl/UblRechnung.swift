// SPDX-License-Identifier: EUPL-1.2
import XmlTree

/// The binding of the model to UBL 2.1 (CEN/TS 16931-3-2). Elements are found by their local names below the root, whose namespace decides.
struct UblRechnung {
    static let rechnung = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
    static let gutschrift = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"

    let syntax: Rechnung.Syntax
    private var leser = Wertleser()

    init(_ syntax: Rechnung.Syntax) { self.syntax = syntax }

    func lesen(_ w: XmlElement) -> Rechnung {
        var selbst = self
        return selbst.auslesen(w)
    }

    private mutating func auslesen(_ w: XmlElement) -> Rechnung {
        var r = Rechnung(syntax)
        kopf(w, &r)
        bezuege(w, &r)
        r.verkaeufer = w.bei("AccountingSupplierParty", "Party").map { partei($0) }
        r.kaeufer = w.bei("AccountingCustomerParty", "Party").map { partei($0) }
        r.zahlungsempfaenger = w.bei("PayeeParty").map { partei($0) }
        r.steuervertreter = w.bei("TaxRepresentativeParty").map { partei($0) }
        r.lieferung = w.bei("Delivery").map { lieferung($0) }
        r.zeitraum = w.bei("InvoicePeriod").map { zeitraum($0, "BG-14") }
        r.zahlungen = zahlungen(w)
        r.zuAbschlaege = w.alle("AllowanceCharge").enumerated().map { zuAbschlag($1, "Zu- oder Abschlag \($0 + 1)") }
        summen(w, &r)
        for (nr, zeile) in w.alle(syntax == .ublRechnung ? "InvoiceLine" : "CreditNoteLine").enumerated() {
            r.positionen.append(position(zeile, "Position \(nr + 1)"))
        }
        r.formfehler = leser.formfehler
        return r
    }

    private mutating func kopf(_ w: XmlElement, _ r: inout Rechnung) {
        r.spezifikation = w.bei("CustomizationID")?.wort
        r.geschaeftsprozess = w.bei("ProfileID")?.wort
        r.nummer = w.bei("ID")?.wort
        r.datum = leser.tag(w.bei("IssueDate"), "BT-2")
        r.art = w.bei(syntax == .ublRechnung ? "InvoiceTypeCode" : "CreditNoteTypeCode")?.wort
        r.waehrung = w.bei("DocumentCurrencyCode")?.wort
        r.steuerwaehrung = w.bei("TaxCurrencyCode")?.wort
        r.steuerdatum = leser.tag(w.bei("TaxPointDate"), "BT-7")
        r.steuerdatumcode = w.bei("InvoicePeriod", "DescriptionCode")?.wort
        // A credit note has its day of payment with the means of payment.
        r.faellig = leser.tag(w.bei("DueDate") ?? w.bei("PaymentMeans", "PaymentDueDate"), "BT-9")
        r.leitweg = w.bei("BuyerReference")?.wort
        r.kontierung = w.bei("AccountingCost")?.wort
        r.zahlungsbedingungen = w.bei("PaymentTerms", "Note")?.zeilen
        r.bemerkungen = w.alle("Note").compactMap(\.wort)
    }

    private func bezuege(_ w: XmlElement, _ r: inout Rechnung) {
        r.projekt = w.bei("ProjectReference", "ID")?.wort
        r.vertrag = w.bei("ContractDocumentReference", "ID")?.wort
        r.bestellung = w.bei("OrderReference", "ID")?.wort
        r.auftrag = w.bei("OrderReference", "SalesOrderID")?.wort
        r.vorgaenger = w.alle("BillingReference").map { $0.bei("InvoiceDocumentReference", "ID")?.wort }
        r.unterlagen = w.alle("AdditionalDocumentReference").filter { $0.bei("DocumentTypeCode")?.wort != "130" }.map { e in
            var u = Rechnungsunterlage()
            u.kennung = e.bei("ID")?.wort
            u.beschreibung = e.bei("DocumentDescription")?.wort
            u.ort = e.bei("Attachment", "ExternalReference", "URI")?.wort
            let datei = e.bei("Attachment", "EmbeddedDocumentBinaryObject")
            u.dateiname = datei?.attribute("filename")
            u.mediatyp = datei?.attribute("mimeCode")
            return u
        }
    }

    private func partei(_ e: XmlElement) -> Rechnungspartei {
        var p = Rechnungspartei()
        let handelsname = e.bei("PartyName", "Name")?.wort
        // A payee and a representative have no registered name.
        p.name = e.bei("PartyLegalEntity", "RegistrationName")?.wort ?? (e.bei("PartyLegalEntity") == nil ? handelsname : nil)
        p.handelsname = handelsname == p.name ? nil : handelsname
        p.kennungen = e.alle("PartyIdentification").compactMap { $0.bei("ID")?.wort }
        p.registernummer = e.bei("PartyLegalEntity", "CompanyID")?.wort
        for steuer in e.alle("PartyTaxScheme") {
            guard let nummer = steuer.bei("CompanyID")?.wort else { continue }
            if steuer.bei("TaxScheme", "ID")?.wort?.uppercased() == "VAT" {
                p.umsatzsteuerId = nummer
            } else {
                p.steuernummer = nummer
            }
        }
        p.elektronischeAdresse = e.bei("EndpointID")?.wort
        p.adressschema = e.bei("EndpointID")?.attribute("schemeID")
        p.anschrift = e.bei("PostalAddress").map { anschrift($0) }
        p.kontakt = e.bei("Contact").map { k in
            var kontakt = Rechnungskontakt()
            kontakt.name = k.bei("Name")?.wort
            kontakt.telefon = k.bei("Telephone")?.wort
            kontakt.email = k.bei("ElectronicMail")?.wort
            return kontakt
        }
        return p
    }

    private func anschrift(_ e: XmlElement) -> Rechnungsanschrift {
        var a = Rechnungsanschrift()
        a.zeilen = [e.bei("StreetName"), e.bei("AdditionalStreetName"), e.bei("AddressLine", "Line")].compactMap { $0?.wort }
        a.ort = e.bei("CityName")?.wort
        a.plz = e.bei("PostalZone")?.wort
        a.region = e.bei("CountrySubentity")?.wort
        a.land = e.bei("Country", "IdentificationCode")?.wort
        return a
    }

    private mutating func lieferung(_ e: XmlElement) -> Lieferangabe {
        var l = Lieferangabe()
        l.name = e.bei("DeliveryParty", "PartyName", "Name")?.wort
        l.tag = leser.tag(e.bei("ActualDeliveryDate"), "BT-72")
        l.anschrift = e.bei("DeliveryLocation", "Address").map { anschrift($0) }
        return l
    }

    private mutating func zeitraum(_ e: XmlElement, _ ort: String) -> Rechnungszeitraum {
        Rechnungszeitraum(von: leser.tag(e.bei("StartDate"), "\(ort), Beginn"), bis: leser.tag(e.bei("EndDate"), "\(ort), Ende"))
    }

    private func zahlungen(_ w: XmlElement) -> [Zahlungsangabe] {
        let glaeubiger = ["AccountingSupplierParty", "PayeeParty"].lazy.compactMap { name -> String? in
            let partei = name == "PayeeParty" ? w.bei(name) : w.bei(name, "Party")
            return partei?.alle("PartyIdentification").compactMap { $0.bei("ID") }
                .first { $0.attribute("schemeID") == "SEPA" }?.wort
        }.first
        return w.alle("PaymentMeans").map { e in
            var z = Zahlungsangabe()
            z.art = e.bei("PaymentMeansCode")?.wort
            z.text = e.bei("PaymentMeansCode")?.attribute("name")
            z.verwendungszweck = e.bei("PaymentID")?.wort
            z.ueberweisung = e.bei("PayeeFinancialAccount").map {
                .init(
                    konto: $0.bei("ID")?.wort, inhaber: $0.bei("Name")?.wort,
                    bic: $0.bei("FinancialInstitutionBranch", "ID")?.wort)
            }
            if let karte = e.bei("CardAccount") { z.karte = .some(karte.bei("PrimaryAccountNumberID")?.wort) }
            z.lastschrift = e.bei("PaymentMandate").map {
                .init(mandat: $0.bei("ID")?.wort, glaeubiger: glaeubiger, konto: $0.bei("PayerFinancialAccount", "ID")?.wort)
            }
            return z
        }
    }

    private mutating func zuAbschlag(_ e: XmlElement, _ ort: String) -> ZuAbschlag {
        var z = ZuAbschlag(istZuschlag: ["true", "1"].contains(e.bei("ChargeIndicator")?.wort))
        z.betrag = leser.zahl(e.bei("Amount"), "\(ort), Betrag")
        z.grundbetrag = leser.zahl(e.bei("BaseAmount"), "\(ort), Grundbetrag")
        z.prozent = leser.zahl(e.bei("MultiplierFactorNumeric"), "\(ort), Prozentsatz")
        z.kategorie = e.bei("TaxCategory", "ID")?.wort
        z.satz = leser.zahl(e.bei("TaxCategory", "Percent"), "\(ort), Steuersatz")
        z.grund = e.bei("AllowanceChargeReason")?.wort
        z.grundcode = e.bei("AllowanceChargeReasonCode")?.wort
        return z
    }

    private mutating func summen(_ w: XmlElement, _ r: inout Rechnung) {
        let s = w.bei("LegalMonetaryTotal")
        r.summen.positionen = leser.zahl(s?.bei("LineExtensionAmount"), "BT-106")
        r.summen.abschlaege = leser.zahl(s?.bei("AllowanceTotalAmount"), "BT-107")
        r.summen.zuschlaege = leser.zahl(s?.bei("ChargeTotalAmount"), "BT-108")
        r.summen.netto = leser.zahl(s?.bei("TaxExclusiveAmount"), "BT-109")
        r.summen.brutto = leser.zahl(s?.bei("TaxInclusiveAmount"), "BT-112")
        r.summen.gezahlt = leser.zahl(s?.bei("PrepaidAmount"), "BT-113")
        r.summen.rundung = leser.zahl(s?.bei("PayableRoundingAmount"), "BT-114")
        r.summen.zahlbar = leser.zahl(s?.bei("PayableAmount"), "BT-115")
        for gesamt in w.alle("TaxTotal") {
            let waehrung = gesamt.bei("TaxAmount")?.attribute("currencyID")
            if waehrung == r.waehrung || waehrung == nil {
                r.summen.steuer = leser.zahl(gesamt.bei("TaxAmount"), "BT-110")
            } else {
                r.summen.steuerInSteuerwaehrung = leser.zahl(gesamt.bei("TaxAmount"), "BT-111")
            }
            for zeile in gesamt.alle("TaxSubtotal") {
                let ort = "Steuerzeile \(r.steuern.count + 1)"
                var s = Steuerzeile()
                s.grundbetrag = leser.zahl(zeile.bei("TaxableAmount"), "\(ort), BT-116")
                s.steuer = leser.zahl(zeile.bei("TaxAmount"), "\(ort), BT-117")
                s.kategorie = zeile.bei("TaxCategory", "ID")?.wort
                s.satz = leser.zahl(zeile.bei("TaxCategory", "Percent"), "\(ort), BT-119")
                s.befreiungsgrund = zeile.bei("TaxCategory", "TaxExemptionReason")?.wort
                s.befreiungscode = zeile.bei("TaxCategory", "TaxExemptionReasonCode")?.wort
                r.steuern.append(s)
            }
        }
    }

    private mutating func position(_ e: XmlElement, _ ort: String) -> Rechnungsposition {
        var p = Rechnungsposition()
        let menge = e.bei(syntax == .ublRechnung ? "InvoicedQuantity" : "CreditedQuantity")
        p.nummer = e.bei("ID")?.wort
        p.bemerkung = e.bei("Note")?.wort
        p.menge = leser.zahl(menge, "\(ort), BT-129")
        p.einheit = menge?.attribute("unitCode")
        p.netto = leser.zahl(e.bei("LineExtensionAmount"), "\(ort), BT-131")
        p.zeitraum = e.bei("InvoicePeriod").map { zeitraum($0, "\(ort), BG-26") }
        p.zuAbschlaege = e.alle("AllowanceCharge").enumerated().map { zuAbschlag($1, "\(ort), Zu- oder Abschlag \($0 + 1)") }
        p.preis = leser.zahl(e.bei("Price", "PriceAmount"), "\(ort), BT-146")
        p.bruttopreis = leser.zahl(e.bei("Price", "AllowanceCharge", "BaseAmount"), "\(ort), BT-148")
        p.preismenge = leser.zahl(e.bei("Price", "BaseQuantity"), "\(ort), BT-149")
        p.kategorie = e.bei("Item", "ClassifiedTaxCategory", "ID")?.wort
        p.satz = leser.zahl(e.bei("Item", "ClassifiedTaxCategory", "Percent"), "\(ort), BT-152")
        p.name = e.bei("Item", "Name")?.wort
        p.beschreibung = e.bei("Item", "Description")?.wort
        p.artikelnummer = e.bei("Item", "SellersItemIdentification", "ID")?.wort
        return p
    }
}
