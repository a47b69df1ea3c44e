// SPDX-License-Identifier: EUPL-1.2
public import Core

public enum LesezugriffTag {}

/// That somebody has read something that is kept closely. Says who, what, when and by which way; nothing of what it is about.
public struct Lesezugriff: Hashable, Sendable {
    public enum Weg: String, CaseIterable, Sendable {
        case seite, datei, schnittstelle, netzlaufwerk, cmis
        /// A package of a whole Akte to take out of the house.
        case paket

        public var deutsch: String {
            switch self {
            case .seite: "Seite"
            case .datei: "Datei"
            case .schnittstelle: "Schnittstelle"
            case .netzlaufwerk: "Netzlaufwerk"
            case .cmis: "CMIS"
            case .paket: "Beweispaket"
            }
        }
    }

    /// Why it is written down.
    public enum Anlass: String, CaseIterable, Sendable {
        case notzugriff, streng, vertraulich, beschraenkt, personal

        public var deutsch: String {
            switch self {
            case .notzugriff: "Notzugriff"
            case .streng: "streng vertraulich"
            case .vertraulich: "vertraulich"
            case .beschraenkt: "beschränkt"
            case .personal: "Protokoll verlangt"
            }
        }
    }

    public let person: MitarbeiterID
    public let objekt: Aktenobjekt
    public let zeichen: String
    public let oe: OrgNummer
    public let weg: Weg
    public let anlaesse: [Anlass]

    /// - Returns: `nil` where nothing has to be written down.
    private init?(_ akteur: Akteur, _ objekt: Aktenobjekt, _ zeichen: String, _ oe: OrgNummer, _ satz: Zugriffssatz, _ weg: Weg) {
        guard let person = akteur.mitarbeiter?.id, satz.wirdProtokolliert else { return nil }
        self.person = person
        self.objekt = objekt
        self.zeichen = zeichen
        self.oe = oe
        self.weg = weg
        var anlaesse: [Anlass] = satz.siehtOhneNot(akteur) ? [] : [.notzugriff]
        if satz.stufe == .streng { anlaesse.append(.streng) }
        if satz.stufe == .vertraulich { anlaesse.append(.vertraulich) }
        if satz.istBeschraenkt { anlaesse.append(.beschraenkt) }
        if satz.protokoll { anlaesse.append(.personal) }
        // Somebody else's Notzugriff alone makes no reading of one's own remarkable.
        guard !anlaesse.isEmpty else { return nil }
        self.anlaesse = anlaesse
    }

    public init?(_ akte: AkteKopf, _ weg: Weg, _ akteur: Akteur) {
        self.init(akteur, .akte(akte.id), akte.zeichen.text, akte.oe, akte.zugriffssatz, weg)
    }

    public init?(_ vorgang: VorgangKopf, _ weg: Weg, _ akteur: Akteur) {
        self.init(akteur, .vorgang(vorgang.id), vorgang.zeichen.text, vorgang.oe, vorgang.zugriffssatz, weg)
    }

    public init?(_ dokument: DokumentKopf, in vorgang: VorgangKopf, _ weg: Weg, _ akteur: Akteur) {
        self.init(
            akteur, .dokument(dokument.id), dokument.zeichen.text, vorgang.oe, dokument.zugriffssatz(in: vorgang), weg)
    }
}
