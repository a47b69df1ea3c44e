// SPDX-License-Identifier: EUPL-1.2

/// What counts for one message and recipient after all levels: the rules' word, else the default of the works, which is the
/// careful one wherever care costs nothing.
public struct Einstellungen: Sendable, Hashable {
    public internal(set) var signieren: Grad
    public internal(set) var verschluesseln: Grad
    public internal(set) var wege: [Weg]
    public internal(set) var transport: Transportforderung
    public let betreff: Betreffweise
    public let hinweis: String?
    public let halten: String?
    public let abweisen: String?
    public let akte: Bool
    public let linkAb: Int?
    public let kalenderOffen: Bool
    public let wahl: [Haltwahl]

    init(_ regeln: Massnahmen) {
        signieren = regeln.signieren ?? .versuchen
        verschluesseln = regeln.verschluesseln ?? .versuchen
        // Portal and PDF cost the recipient something, so they are only used where somebody decided it.
        wege = regeln.wege ?? [.smimePerson, .pgpPerson, .smimeDomaene, .pgpDomaene, .qualifizierterTransport, .unverschluesselt]
        transport = regeln.transport ?? .pflicht
        betreff = regeln.betreff ?? .auslassung
        hinweis = regeln.hinweis?.inhalt
        halten = regeln.halten?.inhalt
        abweisen = regeln.abweisen?.inhalt
        akte = regeln.akte ?? false
        linkAb = regeln.linkAb?.inhalt
        kalenderOffen = regeln.kalenderOffen ?? true
        wahl = regeln.wahl ?? [.portal]
    }
}
