// SPDX-License-Identifier: EUPL-1.2
import XmlTree

/// The binding of the model to UN/CEFACT CII D16B (CEN/TS 16931-3-3), found as in `UblRechnung`.
struct CiiRechnung {
    static let raum = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"

    private var leser = Wertleser()

    init() {}

    func lesen(_ w: XmlElement) -> Rechnung {
        var selbst = self
        return selbst.auslesen(w)
    }

    private mutating func auslesen(_ w: XmlElement) -> Rechnung {
        var r = Rechnung(.cii)
        let geschaeft = w.bei("SupplyChainTradeTransaction") ?? w
        let vereinbarung = geschaeft.bei("ApplicableHeaderTradeAgreement")
        let lieferung = geschaeft.bei("ApplicableHeaderTradeDelivery")
        let abrechnung = geschaeft.bei("ApplicableHeaderTradeSettlement")
        kopf(w, &r)
        if let vereinbarung { self.vereinbarung(vereinbarung, &r) }
        if let lieferung { r.lieferung = self.lieferung(lieferung) }
        if let abrechnung { self.abrechnung(abrechnung, &r) }
        for (nr, zeile) in geschaeft.alle("IncludedSupplyChainTradeLineItem").enumerated() {
            r.positionen.append(position(zeile, "Position \(nr + 1)"))
        }
        r.formfehler = leser.formfehler
        return r
    }

    private mutating func kopf(_ w: XmlElement, _ r: inout Rechnung) {
        let umgebung = w.bei("ExchangedDocumentContext")
        r.spezifikation = umgebung?.bei("GuidelineSpecifiedDocumentContextParameter", "ID")?.wort
        r.geschaeftsprozess = umgebung?.bei("BusinessProcessSpecifiedDocumentContextParameter", "ID")?.wort
        let dokument = w.bei("ExchangedDocument")
        r.nummer = dokument?.bei("ID")?.wort
        r.art = dokument?.bei("TypeCode")?.wort
        r.datum = leser.tag(dokument?.bei("IssueDateTime", "DateTimeString"), "BT-2", ziffern: true)
        r.bemerkungen = (dokument?.alle("IncludedNote") ?? []).compactMap { $0.bei("Content")?.wort }
    }

    private func vereinbarung(_ e: XmlElement, _ r: inout Rechnung) {
        r.leitweg = e.bei("BuyerReference")?.wort
        r.verkaeufer = e.bei("SellerTradeParty").map { partei($0) }
        r.kaeufer = e.bei("BuyerTradeParty").map { partei($0) }
        r.steuervertreter = e.bei("SellerTaxRepresentativeTradeParty").map { partei($0) }
        r.auftrag = e.bei("SellerOrderReferencedDocument", "IssuerAssignedID")?.wort
        r.bestellung = e.bei("BuyerOrderReferencedDocument", "IssuerAssignedID")?.wort
        r.vertrag = e.bei("ContractReferencedDocument", "IssuerAssignedID")?.wort
        r.projekt = e.bei("SpecifiedProcuringProject", "ID")?.wort
        // 916 is a supporting document; 50 and 130 are references of other kinds.
        r.unterlagen = e.alle("AdditionalReferencedDocument").filter { !["50", "130"].contains($0.bei("TypeCode")?.wort) }.map {
            d in
            var u = Rechnungsunterlage()
            u.kennung = d.bei("IssuerAssignedID")?.wort
            u.beschreibung = d.bei("Name")?.wort
            u.ort = d.bei("URIID")?.wort
            u.dateiname = d.bei("AttachmentBinaryObject")?.attribute("filename")
            u.mediatyp = d.bei("AttachmentBinaryObject")?.attribute("mimeCode")
            return u
        }
    }

    private func partei(_ e: XmlElement) -> Rechnungspartei {
        var p = Rechnungspartei()
        p.name = e.bei("Name")?.wort
        p.handelsname = e.bei("SpecifiedLegalOrganization", "TradingBusinessName")?.wort
        p.kennungen = (e.alle("ID") + e.alle("GlobalID")).compactMap(\.wort)
        p.registernummer = e.bei("SpecifiedLegalOrganization", "ID")?.wort
        for eintrag in e.alle("SpecifiedTaxRegistration") {
            guard let id = eintrag.bei("ID"), let nummer = id.wort else { continue }
            if id.attribute("schemeID") == "VA" { p.umsatzsteuerId = nummer } else { p.steuernummer = nummer }
        }
        p.elektronischeAdresse = e.bei("URIUniversalCommunication", "URIID")?.wort
        p.adressschema = e.bei("URIUniversalCommunication", "URIID")?.attribute("schemeID")
        p.anschrift = e.bei("PostalTradeAddress").map { anschrift($0) }
        p.kontakt = e.bei("DefinedTradeContact").map { k in
            var kontakt = Rechnungskontakt()
            kontakt.name = k.bei("PersonName")?.wort ?? k.bei("DepartmentName")?.wort
            kontakt.telefon = k.bei("TelephoneUniversalCommunication", "CompleteNumber")?.wort
            kontakt.email = k.bei("EmailURIUniversalCommunication", "URIID")?.wort
            return kontakt
        }
        return p
    }

    private func anschrift(_ e: XmlElement) -> Rechnungsanschrift {
        var a = Rechnungsanschrift()
        a.zeilen = [e.bei("LineOne"), e.bei("LineTwo"), e.bei("LineThree")].compactMap { $0?.wort }
        a.ort = e.bei("CityName")?.wort
        a.plz = e.bei("PostcodeCode")?.wort
        a.region = e.bei("CountrySubDivisionName")?.wort
        a.land = e.bei("CountryID")?.wort
        return a
    }

    private mutating func lieferung(_ e: XmlElement) -> Lieferangabe? {
        let empfaenger = e.bei("ShipToTradeParty")
        let tag = e.bei("ActualDeliverySupplyChainEvent", "OccurrenceDateTime", "DateTimeString")
        guard empfaenger != nil || tag != nil else { return nil }
        var l = Lieferangabe()
        l.name = empfaenger?.bei("Name")?.wort
        l.tag = leser.tag(tag, "BT-72", ziffern: true)
        l.anschrift = empfaenger?.bei("PostalTradeAddress").map { anschrift($0) }
        return l
    }

    private mutating func zeitraum(_ e: XmlElement, _ ort: String) -> Rechnungszeitraum {
        Rechnungszeitraum(
            von: leser.tag(e.bei("StartDateTime", "DateTimeString"), "\(ort), Beginn", ziffern: true),
            bis: leser.tag(e.bei("EndDateTime", "DateTimeString"), "\(ort), Ende", ziffern: true))
    }

    private mutating func abrechnung(_ e: XmlElement, _ r: inout Rechnung) {
        r.waehrung = e.bei("InvoiceCurrencyCode")?.wort
        r.steuerwaehrung = e.bei("TaxCurrencyCode")?.wort
        r.zahlungsempfaenger = e.bei("PayeeTradeParty").map { partei($0) }
        r.zeitraum = e.bei("BillingSpecifiedPeriod").map { zeitraum($0, "BG-14") }
        r.kontierung = e.bei("ReceivableSpecifiedTradeAccountingAccount", "ID")?.wort
        let bedingungen = e.bei("SpecifiedTradePaymentTerms")
        r.zahlungsbedingungen = bedingungen?.bei("Description")?.zeilen
        r.faellig = leser.tag(bedingungen?.bei("DueDateDateTime", "DateTimeString"), "BT-9", ziffern: true)
        r.vorgaenger = e.alle("InvoiceReferencedDocument").map { $0.bei("IssuerAssignedID")?.wort }
        r.steuerdatumcode = e.bei("ApplicableTradeTax", "DueDateTypeCode")?.wort
        r.steuerdatum = leser.tag(e.bei("ApplicableTradeTax", "TaxPointDate", "DateString"), "BT-7", ziffern: true)
        let (zweck, glaeubiger) = (e.bei("PaymentReference")?.wort, e.bei("CreditorReferenceID")?.wort)
        r.zahlungen = e.alle("SpecifiedTradeSettlementPaymentMeans").map {
            zahlung($0, zweck: zweck, glaeubiger: glaeubiger, mandat: bedingungen?.bei("DirectDebitMandateID")?.wort)
        }
        r.zuAbschlaege = e.alle("SpecifiedTradeAllowanceCharge").enumerated().map {
            zuAbschlag($1, "Zu- oder Abschlag \($0 + 1)")
        }
        for (nr, zeile) in e.alle("ApplicableTradeTax").enumerated() {
            r.steuern.append(steuerzeile(zeile, "Steuerzeile \(nr + 1)"))
        }
        if let summe = e.bei("SpecifiedTradeSettlementHeaderMonetarySummation") { summen(summe, &r) }
    }

    private func zahlung(_ e: XmlElement, zweck: String?, glaeubiger: String?, mandat: String?) -> Zahlungsangabe {
        var z = Zahlungsangabe()
        z.art = e.bei("TypeCode")?.wort
        z.text = e.bei("Information")?.wort
        z.verwendungszweck = zweck
        z.ueberweisung = e.bei("PayeePartyCreditorFinancialAccount").map {
            .init(
                konto: $0.bei("IBANID")?.wort ?? $0.bei("ProprietaryID")?.wort, inhaber: $0.bei("AccountName")?.wort,
                bic: e.bei("PayeeSpecifiedCreditorFinancialInstitution", "BICID")?.wort)
        }
        if let karte = e.bei("ApplicableTradeSettlementFinancialCard") { z.karte = .some(karte.bei("ID")?.wort) }
        let konto = e.bei("PayerPartyDebtorFinancialAccount", "IBANID")?.wort
        // The group is spread over three places; any of them makes it.
        if konto != nil || mandat != nil || z.art == "59" {
            z.lastschrift = .init(mandat: mandat, glaeubiger: glaeubiger, konto: konto)
        }
        return z
    }

    private mutating func zuAbschlag(_ e: XmlElement, _ ort: String) -> ZuAbschlag {
        var z = ZuAbschlag(istZuschlag: ["true", "1"].contains(e.bei("ChargeIndicator", "Indicator")?.wort))
        z.betrag = leser.zahl(e.bei("ActualAmount"), "\(ort), Betrag")
        z.grundbetrag = leser.zahl(e.bei("BasisAmount"), "\(ort), Grundbetrag")
        z.prozent = leser.zahl(e.bei("CalculationPercent"), "\(ort), Prozentsatz")
        z.kategorie = e.bei("CategoryTradeTax", "CategoryCode")?.wort
        z.satz = leser.zahl(e.bei("CategoryTradeTax", "RateApplicablePercent"), "\(ort), Steuersatz")
        z.grund = e.bei("Reason")?.wort
        z.grundcode = e.bei("ReasonCode")?.wort
        return z
    }

    private mutating func steuerzeile(_ e: XmlElement, _ ort: String) -> Steuerzeile {
        var s = Steuerzeile()
        s.grundbetrag = leser.zahl(e.bei("BasisAmount"), "\(ort), BT-116")
        s.steuer = leser.zahl(e.bei("CalculatedAmount"), "\(ort), BT-117")
        s.kategorie = e.bei("CategoryCode")?.wort
        s.satz = leser.zahl(e.bei("RateApplicablePercent"), "\(ort), BT-119")
        s.befreiungsgrund = e.bei("ExemptionReason")?.wort
        s.befreiungscode = e.bei("ExemptionReasonCode")?.wort
        return s
    }

    private mutating func summen(_ e: XmlElement, _ r: inout Rechnung) {
        r.summen.positionen = leser.zahl(e.bei("LineTotalAmount"), "BT-106")
        r.summen.abschlaege = leser.zahl(e.bei("AllowanceTotalAmount"), "BT-107")
        r.summen.zuschlaege = leser.zahl(e.bei("ChargeTotalAmount"), "BT-108")
        r.summen.netto = leser.zahl(e.bei("TaxBasisTotalAmount"), "BT-109")
        r.summen.brutto = leser.zahl(e.bei("GrandTotalAmount"), "BT-112")
        r.summen.gezahlt = leser.zahl(e.bei("TotalPrepaidAmount"), "BT-113")
        r.summen.rundung = leser.zahl(e.bei("RoundingAmount"), "BT-114")
        r.summen.zahlbar = leser.zahl(e.bei("DuePayableAmount"), "BT-115")
        for betrag in e.alle("TaxTotalAmount") {
            let waehrung = betrag.attribute("currencyID")
            if waehrung == r.waehrung || waehrung == nil {
                r.summen.steuer = leser.zahl(betrag, "BT-110")
            } else {
                r.summen.steuerInSteuerwaehrung = leser.zahl(betrag, "BT-111")
            }
        }
    }

    private mutating func position(_ e: XmlElement, _ ort: String) -> Rechnungsposition {
        var p = Rechnungsposition()
        let vereinbarung = e.bei("SpecifiedLineTradeAgreement"), abrechnung = e.bei("SpecifiedLineTradeSettlement")
        let menge = e.bei("SpecifiedLineTradeDelivery", "BilledQuantity")
        p.nummer = e.bei("AssociatedDocumentLineDocument", "LineID")?.wort
        p.bemerkung = e.bei("AssociatedDocumentLineDocument", "IncludedNote", "Content")?.wort
        p.menge = leser.zahl(menge, "\(ort), BT-129")
        p.einheit = menge?.attribute("unitCode")
        p.netto = leser.zahl(
            abrechnung?.bei("SpecifiedTradeSettlementLineMonetarySummation", "LineTotalAmount"), "\(ort), BT-131")
        p.zeitraum = abrechnung?.bei("BillingSpecifiedPeriod").map { zeitraum($0, "\(ort), BG-26") }
        p.zuAbschlaege = (abrechnung?.alle("SpecifiedTradeAllowanceCharge") ?? []).enumerated().map {
            zuAbschlag($1, "\(ort), Zu- oder Abschlag \($0 + 1)")
        }
        p.preis = leser.zahl(vereinbarung?.bei("NetPriceProductTradePrice", "ChargeAmount"), "\(ort), BT-146")
        p.bruttopreis = leser.zahl(vereinbarung?.bei("GrossPriceProductTradePrice", "ChargeAmount"), "\(ort), BT-148")
        p.preismenge = leser.zahl(vereinbarung?.bei("NetPriceProductTradePrice", "BasisQuantity"), "\(ort), BT-149")
        p.kategorie = abrechnung?.bei("ApplicableTradeTax", "CategoryCode")?.wort
        p.satz = leser.zahl(abrechnung?.bei("ApplicableTradeTax", "RateApplicablePercent"), "\(ort), BT-152")
        p.name = e.bei("SpecifiedTradeProduct", "Name")?.wort
        p.beschreibung = e.bei("SpecifiedTradeProduct", "Description")?.wort
        p.artikelnummer = e.bei("SpecifiedTradeProduct", "SellerAssignedID")?.wort
        return p
    }
}
