// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Core
public import Store

/// What a procedure gives so that the portal can offer its service: catalogue entry, form and the points at which it acts.
public struct Leistungsangebot: Sendable {
    public let leistung: Leistung
    public let formular: Formular
    /// Where the start button leads, when the service begins with a page of its own.
    public let startUrl: String?
    /// Unit of the Aktenplan, such as `36.10.01`.
    public let aktenplan: String
    /// Unit in charge.
    public let oe: OrgNummer
    public let gebuehren: @Sendable (Antwortbogen, Kalendertag) -> [Gebuehrenposten]
    /// Question that asks for the birth date, a guest's second factor.
    public let faktor: String
    public let vorgangBetreff: @Sendable (Antwortbogen) -> String
    /// Whether it can be sent now; a `Fachfehler` is shown on the check page.
    public let vorAbsenden: @Sendable (Antwortbogen, AntragID, ReadContext) throws -> Void
    /// The procedure's own part, in the same commit as application, Vorgang and copy.
    public let absenden: @Sendable (Abgabe, WriteContext) throws -> Void
    public let bezahlt: @Sendable (AntragID, WriteContext) throws -> Void
    /// Whether the procedure has decided in a way the portal does not see. A notice always counts as a decision.
    public let istEntschieden: @Sendable (AntragID, any ReadAccess) throws -> Bool
    /// The applicant has taken the application back, or its draft is deleted, in the same commit: release what is held for it.
    public let zurueckgenommen: @Sendable (AntragID, WriteContext) throws -> Void
    /// What has happened, what is next, what you must do.
    public let schritte: @Sendable (AntragID, ReadContext) throws -> [Statusschritt]

    public init(
        leistung: Leistung, formular: Formular, startUrl: String? = nil, aktenplan: String, oe: OrgNummer,
        gebuehren: @escaping @Sendable (Antwortbogen, Kalendertag) -> [Gebuehrenposten] = { _, _ in [] }, faktor: String,
        vorgangBetreff: @escaping @Sendable (Antwortbogen) -> String,
        vorAbsenden: @escaping @Sendable (Antwortbogen, AntragID, ReadContext) throws -> Void = { _, _, _ in },
        absenden: @escaping @Sendable (Abgabe, WriteContext) throws -> Void,
        bezahlt: @escaping @Sendable (AntragID, WriteContext) throws -> Void = { _, _ in },
        istEntschieden: @escaping @Sendable (AntragID, any ReadAccess) throws -> Bool = { _, _ in false },
        zurueckgenommen: @escaping @Sendable (AntragID, WriteContext) throws -> Void = { _, _ in },
        schritte: @escaping @Sendable (AntragID, ReadContext) throws -> [Statusschritt]
    ) {
        self.leistung = leistung
        self.formular = formular
        self.startUrl = startUrl
        self.aktenplan = aktenplan
        self.oe = oe
        self.gebuehren = gebuehren
        self.faktor = faktor
        self.vorgangBetreff = vorgangBetreff
        self.vorAbsenden = vorAbsenden
        self.absenden = absenden
        self.bezahlt = bezahlt
        self.istEntschieden = istEntschieden
        self.zurueckgenommen = zurueckgenommen
        self.schritte = schritte
    }
}

/// What was sent, given to the procedure while the commit runs.
public struct Abgabe: Sendable {
    public let antrag: AntragID
    public let antragsteller: Akteur
    public let antworten: Antwortbogen
    public let vorgang: VorgangKopf
}

/// An application as other modules see it.
public struct AntragKopf: Sendable, Hashable {
    public let id: AntragID
    public let leistung: String
    /// `Akteur.kennung` of the account; `nil` for people without one.
    public let konto: String?
    public let antworten: Antwortbogen
    public let vorgang: VorgangID?
    public let gesendet: Zeitpunkt?
    public let zurueckgenommen: Zeitpunkt?
}

extension ReadAccess {
    public func antragDesVorgangs(_ id: VorgangID) throws -> AntragKopf? { try antrag(vorgang: id)?.kopf }
    public func antragKopf(_ id: AntragID) throws -> AntragKopf? { try antrag(id)?.kopf }
}
