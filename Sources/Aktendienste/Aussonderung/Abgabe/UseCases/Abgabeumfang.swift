// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// What is handed over: one Vorgang, or an Akte with its Teilakten and all that is in them.
enum Abgabegegenstand: Hashable, Sendable {
    case vorgang(VorgangID)
    case akte(AkteID)
}

/// What goes along with it, for the preview and for the act alike.
struct Abgabeumfang: Sendable {
    struct Stueck: Sendable {
        let objekt: Austauschobjekt
        let eltern: String?
        let dokumente: Int
    }

    let titel: String
    let betreff: String
    let oe: OrgNummer
    let vertraulich: Bool
    let stuecke: [Stueck]

    var dokumente: Int { stuecke.reduce(0) { $0 + $1.dokumente } }
    var vorgaenge: Int { stuecke.count { $0.objekt.art == .vorgang } }

    /// - Throws: `nichtGefunden` for what the actor must not know of, and why it cannot be handed over now.
    init(_ was: Abgabegegenstand, _ db: some ReadAccess, _ dienst: Aussonderungsdienst, _ akteur: Akteur) throws {
        switch was {
        case .vorgang(let id):
            guard let vorgang = try db.vorgang(id), AkteRechte.sieht(akteur, vorgang) else {
                throw AussonderungError.nichtGefunden
            }
            guard AkteRechte.darf(AbgabeRechte.weggeben, akteur, vorgang) else { throw AussonderungError.verboten }
            titel = "Vorgang \(vorgang.zeichen)"
            betreff = vorgang.betreff
            oe = vorgang.oe
            vertraulich = vorgang.vertraulich || vorgang.zugriff != nil
            try Self.pruefen(vorgang, db, akteur)
            try dienst.aussonderungErlaubt(db, vorgang.akteID, vorgang.akteZeichen.text)
            stuecke = [try Self.stueck(vorgang, eltern: nil, db)]
        case .akte(let id):
            guard let akte = try db.akte(id), AkteRechte.sieht(akteur, akte) else { throw AussonderungError.nichtGefunden }
            guard AkteRechte.darf(AbgabeRechte.weggeben, akteur, akte) else { throw AussonderungError.verboten }
            titel = "Akte \(akte.zeichen)"
            betreff = akte.betreff
            oe = akte.oe
            let akten = [akte] + (try db.alleTeilakten(id)).filter { !$0.zustand.ausgesondert }
            var alles: [Stueck] = []
            var geschuetzt = false
            for eine in akten {
                guard AkteRechte.sieht(akteur, eine) else { throw AussonderungError.nichtAllesSichtbar(akte.zeichen.text) }
                guard AkteRechte.darf(AbgabeRechte.weggeben, akteur, eine) else { throw AussonderungError.verboten }
                guard eine.zustand == .zda else {
                    throw AussonderungError.nichtAbgebbar("Die Akte \(eine.zeichen)", eine.zustand)
                }
                try dienst.aussonderungErlaubt(db, eine.id, eine.zeichen.text)
                geschuetzt = geschuetzt || eine.vertraulich || eine.zugriff != nil
                alles.append(
                    Stueck(objekt: Austauschobjekt(eine), eltern: eine.id == id ? nil : id.text, dokumente: 0))
                for vorgang in try db.bleibende(eine.id) {
                    try Self.pruefen(vorgang, db, akteur)
                    geschuetzt = geschuetzt || vorgang.vertraulich || vorgang.zugriff != nil
                    alles.append(try Self.stueck(vorgang, eltern: eine.id.text, db))
                }
            }
            vertraulich = geschuetzt
            stuecke = alles
        }
        guard !vertraulich || akteur.darf(AkteRechte.vertraulichLesen, in: oe) else { throw AussonderungError.verboten }
    }

    /// Nobody hands over what they must not see, nor what is not closed.
    private static func pruefen(_ vorgang: VorgangKopf, _ db: some ReadAccess, _ akteur: Akteur) throws {
        guard AkteRechte.sieht(akteur, vorgang), try db.siehtAlleDokumente(akteur, in: vorgang.id) else {
            throw AussonderungError.nichtAllesSichtbar(vorgang.akteZeichen.text)
        }
        // It may be in the charge of another unit than its Akte.
        guard AkteRechte.darf(AbgabeRechte.weggeben, akteur, vorgang) else { throw AussonderungError.verboten }
        guard vorgang.zustand == .zda else {
            throw AussonderungError.nichtAbgebbar("Der Vorgang \(vorgang.zeichen)", vorgang.zustand)
        }
    }

    private static func stueck(_ vorgang: VorgangKopf, eltern: String?, _ db: some ReadAccess) throws -> Stueck {
        Stueck(
            objekt: Austauschobjekt(vorgang), eltern: eltern,
            dokumente: try db.value("SELECT COUNT(*) FROM akte_dokument WHERE vorgang = \(vorgang.id)") ?? 0)
    }
}
