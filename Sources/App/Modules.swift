// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Akteneinsicht
internal import Aussonderung
internal import Beweiswert
internal import Buergerportal
internal import Cmis
internal import Core
internal import Datenschutz
internal import Documents
internal import Dokumentenstrecke
internal import Foundation
internal import Identity
internal import Informationssicherheit
internal import Jobs
internal import Kennzeichen
internal import Logging
internal import Mailgateway
internal import Netzlaufwerk
internal import Poststelle
internal import Pruefungswesen
internal import Rechnungseingang
internal import Steuerung
internal import Store
internal import Web

/// The list of modules. A new one is one line in `migrationen` and one in `init`.
struct Modules: Sendable {
    /// In the order in which their tables need each other.
    static let migrationen: [ModuleMigrations] = [
        IdentityModul.migrationen, AkteModul.migrationen, BuergerportalModul.migrationen, KennzeichenModul.migrationen,
        AussonderungModul.migrationen, BeweiswertModul.migrationen,
        AkteneinsichtModul.migrationen, PoststelleModul.migrationen, MailgatewayModul.migrationen,
        SteuerungModul.migrationen, PruefungswesenModul.migrationen,
        DatenschutzModul.migrationen, InformationssicherheitModul.migrationen, RechnungseingangModul.migrationen,
    ]

    let alle: [Modul]
    let identity: IdentityModul
    let akte: AkteModul
    let kennzeichen: KennzeichenModul
    let aussonderung: AussonderungModul
    let beweiswert: BeweiswertModul
    let poststelle: PoststelleModul
    let mailgateway: MailgatewayModul?
    let mail: Mailbetrieb
    let steuerung: SteuerungModul
    let pruefungswesen: PruefungswesenModul
    let informationssicherheit: InformationssicherheitModul
    let datenschutz: DatenschutzModul
    let tageslauf: Tageslauf

    init(_ teile: Teile) throws {
        let stadt = teile.stadt.stammdaten
        identity = IdentityModul(
            store: teile.store, stadt: stadt.name, portal: teile.adresse,
            nachAnmeldung: { [store = teile.store] besuch, id in try await EntwuerfeUebernehmen(store: store)(besuch, buerger: id)
            })
        let akte = AkteModul(
            store: teile.store, inhalte: teile.inhalte, pdfText: teile.werkzeuge.pdfText,
            viren: teile.werkzeuge.viren,
            vorschau: Vorschaubilder(ablage: teile.abgeleitet, zeichnenPdf: teile.zeichnenPdf, zeichnen: teile.vorschau),
            neueNachrichten: { db, vorgang in try db.neueNachrichten(vorgang: vorgang) },
            verfuegungen: try Self.verfuegungen(teile.stadt),
            laufzettel: Laufzetteldruck(
                vorlagen: try teile.briefvorlagen([AkteModul.bundle]), stadt: stadt.name, druck: teile.werkzeuge.druck),
            aktenverweise: [BeweiswertModul.aktenverweis, AussonderungModul.aktenverweis],
            suchen: Self.suchen, fristen: try Self.fristen(stadt))
        self.akte = akte
        let kennzeichen = try KennzeichenModul(
            store: teile.store, inhalte: teile.inhalte, stadtdatei: teile.stadt.ordner.appendingPathComponent("kennzeichen.json"),
            kopf: Briefkopf(
                stadt: stadt.name, fachbereich: stadt.fachbereich, anschrift: stadt.anschrift, telefon: stadt.telefon,
                email: stadt.email,
                gericht: stadt.gericht),
            aktenplan: stadt.kennzeichen.aktenplan, oe: OrgNummer(stadt.kennzeichen.einheit), stadtname: stadt.name,
            portaladresse: teile.adresse, geheimnis: try teile.installation.geheimnis())
        let portal = BuergerportalModul(
            store: teile.store, inhalte: teile.inhalte,
            vorlagen: try teile.briefvorlagen([BuergerportalModul.bundle, KennzeichenModul.bundle]),
            druck: teile.werkzeuge.druck, angebote: [kennzeichen.angebot] + Self.weitereAngebote(stadt),
            stadt: Portalstadt(
                name: stadt.name, behoerde: stadt.behoerde, anschrift: stadt.anschrift, telefon: stadt.telefon,
                email: stadt.email,
                portal: teile.adresse, gericht: stadt.gericht), postfachquellen: [Mailbetrieb.postfachquelle])
        self.kennzeichen = kennzeichen
        beweiswert = try Self.beweiswert(teile)
        let uebergabe = Gatewayaufbau.uebergabe(teile)
        poststelle = PoststelleModul(
            store: teile.store, inhalte: teile.inhalte, vorlagen: try teile.briefvorlagen([PoststelleModul.bundle]),
            absender: Briefabsender(
                stadt: stadt.name, behoerde: stadt.behoerde, anschrift: stadt.anschrift, telefon: stadt.telefon,
                email: stadt.email),
            werkzeuge: teile.poststellenwerkzeuge(uebergabe))
        mailgateway = try Gatewayaufbau.modul(teile, poststelle: poststelle.mailuebernahme, uebergabe: uebergabe)
        mail = Mailbetrieb(store: teile.store, gateway: mailgateway, inhalte: teile.inhalte)
        pruefungswesen = try Self.pruefungswesen(teile)
        informationssicherheit = try Self.informationssicherheit(teile)
        let nachweis = beweiswert.modul
        let bestand = [
            identity.modul, akte.modul, portal.modul, kennzeichen.modul(portal: portal), Postausgang.modul(teile),
            NetzlaufwerkModul(store: teile.store, inhalte: teile.inhalte, adresse: teile.adresse).modul,
            nachweis, poststelle.modul, try Self.akteneinsicht(teile, identity).modul,
            DokumentenstreckeModul(
                store: teile.store, inhalte: teile.inhalte, abgeleitet: teile.abgeleitet,
                werkzeuge: try teile.werkzeuge.strecke(
                    ohne: teile.installation.streckeOhne, vorlagen: try teile.briefvorlagen([DokumentenstreckeModul.bundle])),
                befund: { [werkzeuge = teile.werkzeuge] in await werkzeuge.befund() }
            ).modul,
            CmisModul(store: teile.store, inhalte: teile.inhalte, adresse: teile.adresse, stadt: stadt.name).modul, mail.modul,
            RechnungseingangModul(
                store: teile.store, inhalte: teile.inhalte, pdf: teile.werkzeuge.pdf, stelle: try teile.stadt.rechnungsstelle()
            ).modul,
            informationssicherheit.modul,
        ]
        // The register of duties asks the others for proof.
        steuerung = try Self.steuerung(
            teile, proben: bestand.flatMap(\.nachweise),
            staende: [pruefungswesen.stand, informationssicherheit.stand, DatenschutzModul.stand(teile.store)])
        let andere = bestand + [steuerung.modul, pruefungswesen.modul]
        // Whatever acts on a file stands in the history that goes to the archive, so it needs the words of all.
        aussonderung = AussonderungModul(
            akte: akte, store: teile.store, inhalte: teile.inhalte, name: stadt.name, schluessel: stadt.ags,
            vorlagen: try teile.briefvorlagen([AussonderungModul.bundle]), druck: teile.werkzeuge.druck,
            protokollplan: stadt.loeschprotokoll,
            schemata: teile.installation.xdomeaSchemata.map { Schemapruefung(ordner: $0) },
            mitvernichten: [
                {
                    try BeweiswertModul.mitvernichten($0, $1); return []
                },
                {
                    try PoststelleModul.mitvernichten($0, $1); return []
                },
                AkteneinsichtModul.mitvernichten,
            ],
            danachVernichten: [
                {
                    try BuergerportalModul.mitvernichten($0, $1); return []
                }
            ],
            halte: [AkteneinsichtModul.aussonderungshalt],
            handlungen: andere.reduce(into: [:]) { worte, modul in worte.merge(modul.handlungen) { erste, _ in erste } })
        var fachlich = andere
        fachlich.insert(aussonderung.modul, at: andere.firstIndex { $0.name == nachweis.name } ?? andere.endIndex)
        tageslauf = Aufraeumen.tageslauf(
            teile, identity: identity, akte: akte, beweiswert: beweiswert, aussonderung: aussonderung,
            konsumenten: fachlich.flatMap(\.konsumenten))
        let uebrige = fachlich + [Betriebsmodul(store: teile.store, tageslauf: tageslauf).modul]
        datenschutz = try DatenschutzModul(
            store: teile.store, inhalte: teile.inhalte, stelle: try teile.stadt.datenschutzstelle(), adresse: teile.adresse,
            vorlagen: try teile.briefvorlagen([DatenschutzModul.bundle]), druck: teile.werkzeuge.druck, module: uebrige,
            laeufe: tageslauf.arten, loeschlauf: { [tageslauf] in try await tageslauf.sofort($0) })
        alle = uebrige + [datenschutz.modul]
    }

    private static func beweiswert(_ teile: Teile) throws -> BeweiswertModul {
        let katalog = teile.stadt.ordner.appendingPathComponent("algorithmen.csv")
        return try BeweiswertModul(
            store: teile.store, inhalte: teile.inhalte, stelle: try Zeitstempel.stelle(teile.installation),
            pruefung: Zeitstempelpruefer().frage,
            katalog: FileManager.default.fileExists(atPath: katalog.path)
                ? try Algorithmenkatalog(String(contentsOf: katalog, encoding: .utf8)) : nil,
            stadt: teile.stadt.stammdaten.name, vorlagen: try teile.briefvorlagen([BeweiswertModul.bundle]),
            druck: teile.werkzeuge.druck)
    }

    /// - Throws: `AppError.stadt` for a file of the programme that cannot be read.
    private static func steuerung(_ teile: Teile, proben: [Nachweisprobe], staende: [Standprobe]) throws -> SteuerungModul {
        do {
            let stadt = teile.stadt.stammdaten
            let vorlauf = stadt.steuerung?.sachstandVorSitzung
            guard vorlauf.map((1...120).contains) ?? true else {
                throw AppError.stadt("stadt.json", "steuerung: sachstandVorSitzung 1 bis 120")
            }
            let ablage = stadt.steuerung.map { Berichtsablage(oe: OrgNummer($0.einheit), aktenplan: $0.aktenplan) }
            return try SteuerungModul(
                store: teile.store, ordner: teile.stadt.programmordner,
                stadt: Oparlstadt(
                    name: stadt.name, kurz: stadt.kurz, ags: stadt.ags, email: stadt.email, adresse: teile.adresse),
                berichte: Berichtsmittel(
                    inhalte: teile.inhalte, schreiber: try teile.werkzeuge.berichte(teile.stadt), ablage: ablage),
                anfragen: Anfragevorgaben(
                    adresse: teile.adresse, stadt: stadt.name, geheimnis: try teile.installation.geheimnis(), vorlauf: vorlauf),
                proben: proben, staende: staende)
        } catch let fehler as Vorgabenfehler {
            throw AppError.stadt("steuerung/\(fehler.datei)", fehler.grund)
        }
    }

    private static func pruefungswesen(_ teile: Teile) throws -> PruefungswesenModul {
        try PruefungswesenModul(
            store: teile.store, inhalte: teile.inhalte, oe: try teile.stadt.pruefungsstelle(), adresse: teile.adresse,
            vorlagen: try teile.briefvorlagen([PruefungswesenModul.bundle]),
            druck: teile.werkzeuge.druck,
            vorhaben: SteuerungModul.vorhaben)
    }

    /// - Throws: `AppError.stadt` for a unit that the town does not have.
    private static func informationssicherheit(_ teile: Teile) throws -> InformationssicherheitModul {
        let datenschutzstelle = try teile.stadt.datenschutzstelle()
        return try InformationssicherheitModul(
            store: teile.store, inhalte: teile.inhalte, stelle: try teile.stadt.sicherheitsstelle(adresse: teile.adresse),
            vorlagen: try teile.briefvorlagen([InformationssicherheitModul.bundle]), druck: teile.werkzeuge.druck,
            nachbarn: Nachbarn(
                vorhaben: SteuerungModul.vorhaben,
                panneAufnehmen: { tx, betreff, was, bekannt in
                    try DatenschutzModul.panneAufnehmen(tx, datenschutzstelle, betreff: betreff, was: was, bekannt: bekannt)
                },
                panne: { [uhr = teile.store.uhr] db, nummer in
                    try DatenschutzModul.pannenverweis(db, nummer, jetzt: uhr.jetzt).map {
                        Nachbarn.Panne(nummer: nummer, url: $0.url, frist: $0.frist)
                    }
                }), ordner: teile.stadt.ordner.appendingPathComponent("sicherheit"))
    }

    /// The guest access of Identity lets the applicant in; the code is all there is to know.
    private static func akteneinsicht(_ teile: Teile, _ identity: IdentityModul) throws -> AkteneinsichtModul {
        let eigene = teile.stadt.ordner.appendingPathComponent("einsicht.csv")
        return try AkteneinsichtModul(
            store: teile.store, inhalte: teile.inhalte, abgeleitet: teile.abgeleitet, werkzeug: teile.werkzeuge.seiten,
            rechtsdaten: FileManager.default.fileExists(atPath: eigene.path) ? eigene : nil,
            anmelden: { code, anfrage in try await identity.gastAnmelden(code: code, anfrage) })
    }

    /// The town's own words for Verfügungen, where it has some. "ab" puts the dispatch into the Postausgang.
    private static func verfuegungen(_ stadt: Stadt) throws -> Verfuegungssatz {
        let datei = stadt.ordner.appendingPathComponent("verfuegungen.csv")
        var satz = Verfuegungssatz.mitgeliefert
        if FileManager.default.fileExists(atPath: datei.path) { satz = try Verfuegungssatz([UInt8](try Data(contentsOf: datei))) }
        satz.beimAbsenden = { tx, dokument in
            try PoststelleModul.versandVormerken(tx, dokument, anlass: "Verfügung „ab“") != nil
        }
        return satz
    }

    /// - Throws: `AppError.stadt` for periods that would let a Notzugriff last for ever or the log keep nothing.
    private static func fristen(_ stadt: Stadt.Stammdaten) throws -> Zugriffsfristen {
        guard let zugriff = stadt.zugriff else { return Zugriffsfristen() }
        guard (1...72).contains(zugriff.notzugriffStunden), (30...3_650).contains(zugriff.protokollTage) else {
            throw AppError.stadt("stadt.json", "zugriff: notzugriffStunden 1 bis 72, protokollTage 30 bis 3650")
        }
        return Zugriffsfristen(notzugriffStunden: zugriff.notzugriffStunden, protokollTage: zugriff.protokollTage)
    }

    /// Services without a procedure of their own, where the city has named who is in charge.
    private static func weitereAngebote(_ stadt: Stadt.Stammdaten) -> [Leistungsangebot] {
        stadt.formloserAntrag.map { [FormloserAntrag.angebot(aktenplan: $0.aktenplan, oe: OrgNummer($0.einheit))] } ?? []
    }
}
