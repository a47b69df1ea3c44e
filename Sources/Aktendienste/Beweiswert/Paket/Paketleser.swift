// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import EvidenceRecord
import Identity
import Store

/// Reads out of the tables what goes into a package. One snapshot, so that all of it belongs together.
struct Paketleser {
    struct Stoff: Sendable {
        let akte: Paketakte
        /// Files by their path in the package.
        let dateien: [(pfad: String, inhalt: Inhalt)]
        let belege: [(pfad: String, bytes: [UInt8])]
        let dokumente: [Paketmanifest.Dokument]
        let ausgelassen: [Paketmanifest.Ausgelassen]
        let belegt: Int
        let wartend: Int
        /// One of the stamps comes from a stand-in.
        let simuliert: Bool
    }

    let db: any ReadAccess
    let umfang: Paketumfang
    private let gehalten: [String: Haltegrund]
    private let quelle: Belegquelle
    private let stadt: String
    private let jetzt: Zeitpunkt
    private var dateien: [(pfad: String, inhalt: Inhalt)] = []
    private var belege: [(pfad: String, bytes: [UInt8])] = []
    private var dokumente: [Paketmanifest.Dokument] = []
    private var ausgelassen: [Paketmanifest.Ausgelassen] = []
    private var wartend = 0
    private var simuliert = false

    /// - Parameter gehalten: files that must stay in the house, by their hash.
    init(_ db: any ReadAccess, _ umfang: Paketumfang, gehalten: [String: Haltegrund], stadt: String, jetzt: Zeitpunkt) {
        self.db = db
        self.umfang = umfang
        self.gehalten = gehalten
        self.stadt = stadt
        self.jetzt = jetzt
        quelle = Belegquelle(db)
    }

    mutating func lesen() throws -> Stoff {
        guard let kopf = try db.akte(umfang.akte) else { throw BeweisError.nichtGefunden }
        var nachAkte: [AkteID: [Paketakte.Vorgang]] = [:]
        for id in umfang.vorgaenge.sorted() {
            guard let vorgang = try db.vorgang(id) else { throw BeweisError.nichtGefunden }
            // One that has been moved out of the Akte since then stays in the package that was ordered with it.
            let akte = umfang.teilakten.contains(vorgang.akteID) ? vorgang.akteID : umfang.akte
            nachAkte[akte, default: []].append(try lesen(vorgang))
        }
        let akte = Paketakte(
            id: kopf.id.text, zeichen: kopf.zeichen.text, betreff: kopf.betreff, aktenplan: kopf.plan.text, jahr: kopf.jahr,
            einheit: try einheit(kopf.oe), zustand: kopf.zustand.deutsch, angelegt: kopf.angelegt.iso8601, zdaAm: kopf.zdaAm?.iso,
            aufbewahrungBis: kopf.aufbewahrungBis?.iso, aussonderungsart: kopf.aussonderung.art?.rawValue, stadt: stadt,
            erstellt: jetzt.iso8601, ausgelasseneVorgaenge: umfang.ausgelasseneVorgaenge,
            ausgelasseneTeilakten: umfang.ausgelasseneTeilakten, angaben: try angaben(kopf), vorgaenge: nachAkte[kopf.id] ?? [],
            teilakten: try umfang.teilakten.map { try teilakte($0, nachAkte[$0] ?? []) })
        return Stoff(
            akte: akte, dateien: dateien, belege: belege, dokumente: dokumente, ausgelassen: ausgelassen, belegt: belege.count,
            wartend: wartend, simuliert: simuliert)
    }

    private func teilakte(_ id: AkteID, _ vorgaenge: [Paketakte.Vorgang]) throws -> Paketakte.Teilakte {
        guard let kopf = try db.akte(id) else { throw BeweisError.nichtGefunden }
        return Paketakte.Teilakte(
            id: id.text, zeichen: kopf.zeichen.text, betreff: kopf.betreff, einheit: try einheit(kopf.oe),
            zustand: kopf.zustand.deutsch, angelegt: kopf.angelegt.iso8601, zdaAm: kopf.zdaAm?.iso,
            aufbewahrungBis: kopf.aufbewahrungBis?.iso, aussonderungsart: kopf.aussonderung.art?.rawValue,
            angaben: try angaben(kopf), vorgaenge: vorgaenge)
    }

    private mutating func lesen(_ kopf: VorgangKopf) throws -> Paketakte.Vorgang {
        let id = kopf.id
        var teile: [Paketakte.Dokument] = []
        var nach = 0
        while true {
            let seite = try db.dokumente(in: id, nach: nach)
            guard let letztes = seite.last else { break }
            nach = letztes.lfd
            for dokument in seite { teile.append(try lesen(dokument, kopf)) }
        }
        let schriftgut = try db.schriftgutangaben(id)
        return Paketakte.Vorgang(
            id: id.text, zeichen: kopf.zeichen.text, betreff: kopf.betreff, typ: kopf.typ, zustand: kopf.zustand.deutsch,
            einheit: try einheit(kopf.oe), angelegt: kopf.angelegt.iso8601, zdaAm: kopf.zdaAm?.iso,
            aufbewahrungBis: kopf.aufbewahrungBis?.iso, bearbeiter: try kopf.bearbeiter.map(name), fachbezug: kopf.fachbezug,
            frist: kopf.frist?.iso, medium: schriftgut.medium.deutsch, standort: schriftgut.standort,
            laufzeitAb: schriftgut.laufzeitAb?.iso, laufzeitBis: schriftgut.laufzeitBis?.iso, bemerkung: schriftgut.bemerkung,
            schlagworte: try db.schlagworte(.vorgang(id)),
            beteiligte: try db.beteiligte(in: id, limit: 1_000).map { Self.person($0.angaben) },
            verweise: try verweise(.vorgang(id)), vermerke: try db.aktenvermerke(in: id, limit: 1_000).map(\.text),
            laufzettel: try laufzettel(id), dokumente: teile, geschichte: try geschichte(id.text))
    }

    private mutating func lesen(_ kopf: DokumentKopf, _ vorgang: VorgangKopf) throws -> Paketakte.Dokument {
        let gelesen = try BelegLesen.lesen(db, kopf, vorgang, quelle)
        var beleg: String?, seit: String?
        if let bericht = gelesen.bericht {
            let pfad = "beweis/\(Paketpfad.nummer(belege.count + 1)).ers"
            belege.append((pfad, try bericht.der()))
            beleg = pfad
            if case .belegt(let zeit, let ersatz, _) = gelesen.stand {
                seit = zeit.iso8601
                simuliert = simuliert || ersatz
            }
        } else if kopf.zustand == .final {
            wartend += 1
        }
        var versionen: [Paketakte.Version] = []
        for version in try db.versionen(kopf.id, limit: 10_000).reversed() {
            versionen.append(try lesen(version, kopf, beleg: version.nr == kopf.neueste.nr ? beleg : nil))
        }
        return Paketakte.Dokument(
            id: kopf.id.text, zeichen: kopf.zeichen.text, betreff: kopf.betreff, typ: kopf.typ.deutsch,
            richtung: kopf.richtung.deutsch, zustand: kopf.zustand.deutsch, datumDesSchreibens: kopf.datumDesSchreibens?.iso,
            anlageZu: try db.hauptdokument(kopf.id)?.text, brief: try brief(kopf.id),
            schlagworte: try db.schlagworte(.dokument(kopf.id)), verweise: try verweise(.dokument(kopf.id)),
            versionen: versionen, beleg: beleg, belegtSeit: seit, geschichte: try geschichte(kopf.id.text))
    }

    /// A file that is withheld does not keep the others in the house: it is left out, and named.
    private mutating func lesen(_ version: DokumentVersion, _ kopf: DokumentKopf, beleg: String?) throws -> Paketakte.Version {
        let grund = gehalten[version.inhalt.sha256]?.kurz
        var pfad: String?
        if let grund {
            ausgelassen.append(
                .init(
                    zeichen: kopf.zeichen.text, betreff: kopf.betreff, fassung: version.bezeichnung,
                    sha256: version.inhalt.sha256, grund: grund))
        } else {
            let neu = Paketpfad.datei(dateien.count + 1, version)
            dateien.append((neu, version.inhalt))
            dokumente.append(
                .init(
                    id: kopf.id.text, zeichen: kopf.zeichen.text, betreff: kopf.betreff, fassung: version.bezeichnung, datei: neu,
                    final: version.nr == kopf.neueste.nr && kopf.zustand == .final, beleg: beleg))
            pfad = neu
        }
        return Paketakte.Version(
            id: version.id.text, bezeichnung: version.bezeichnung, pfad: pfad, ausgelassen: grund, dateiname: version.dateiname,
            mediatyp: version.mediatyp, groesse: version.inhalt.groesse, sha256: version.inhalt.sha256,
            angelegt: version.angelegt.iso8601, angelegtVon: try db.anzeigename(version.angelegtVon))
    }
}

/// Names inside a package: numbers and a plain ending, nothing anybody typed.
enum Paketpfad {
    static func nummer(_ zahl: Int) -> String { Ziffern.auf(5, zahl) }

    static func datei(_ zahl: Int, _ version: DokumentVersion) -> String {
        "dateien/\(nummer(zahl)).\(version.schlichteEndung)"
    }
}
