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
        let belegt: Int
        let wartend: Int
        /// One of the stamps comes from a stand-in.
        let simuliert: Bool
    }

    private let db: any ReadAccess
    private let quelle: Belegquelle
    private let stadt: String
    private let jetzt: Zeitpunkt
    private var dateien: [(pfad: String, inhalt: Inhalt)] = []
    private var belege: [(pfad: String, bytes: [UInt8])] = []
    private var dokumente: [Paketmanifest.Dokument] = []
    private var wartend = 0
    private var simuliert = false

    init(_ db: any ReadAccess, stadt: String, jetzt: Zeitpunkt) {
        self.db = db
        self.stadt = stadt
        self.jetzt = jetzt
        quelle = Belegquelle(db)
    }

    mutating func lesen(_ id: AkteID, vorgaenge: [VorgangID], ausgelassen: Int) throws -> Stoff {
        guard let kopf = try db.akte(id) else { throw BeweisError.nichtGefunden }
        var teile: [Paketakte.Vorgang] = []
        for vorgang in vorgaenge.sorted() { teile.append(try lesen(vorgang)) }
        let akte = Paketakte(
            id: kopf.id.text, zeichen: kopf.zeichen.text, betreff: kopf.betreff, aktenplan: kopf.plan.text, jahr: kopf.jahr,
            einheit: try einheit(kopf.oe), zustand: kopf.zustand.deutsch, angelegt: kopf.angelegt.iso8601, zdaAm: kopf.zdaAm?.iso,
            aufbewahrungBis: kopf.aufbewahrungBis?.iso, aussonderungsart: kopf.aussonderung.art?.rawValue, stadt: stadt,
            erstellt: jetzt.iso8601, ausgelasseneVorgaenge: ausgelassen, vorgaenge: teile)
        return Stoff(
            akte: akte, dateien: dateien, belege: belege, dokumente: dokumente, belegt: belege.count, wartend: wartend,
            simuliert: simuliert)
    }

    private mutating func lesen(_ id: VorgangID) throws -> Paketakte.Vorgang {
        guard let kopf = try db.vorgang(id) else { throw BeweisError.nichtGefunden }
        var teile: [Paketakte.Dokument] = []
        var nach = 0
        while true {
            let seite = try db.dokumente(in: id, nach: nach)
            guard let letztes = seite.last else { break }
            nach = letztes.lfd
            for dokument in seite { teile.append(try lesen(dokument, kopf)) }
        }
        return Paketakte.Vorgang(
            id: id.text, zeichen: kopf.zeichen.text, betreff: kopf.betreff, typ: kopf.typ, zustand: kopf.zustand.deutsch,
            einheit: try einheit(kopf.oe), angelegt: kopf.angelegt.iso8601, zdaAm: kopf.zdaAm?.iso,
            aufbewahrungBis: kopf.aufbewahrungBis?.iso,
            beteiligte: try db.beteiligte(in: id, limit: 1_000).map {
                .init(rolle: $0.angaben.rolle.deutsch, name: $0.angaben.name)
            },
            vermerke: try db.aktenvermerke(in: id, limit: 1_000).map(\.text), dokumente: teile,
            geschichte: try db.historie(id.text, limit: 10_000).reversed().map { eintrag in
                .init(
                    nr: eintrag.nr, zeit: eintrag.zeit.iso8601, handlung: eintrag.handlung,
                    wer: try eintrag.akteur.map { try db.anzeigename($0) }, feld: eintrag.feld, alt: eintrag.alt,
                    neu: eintrag.neu,
                    grund: eintrag.grund)
            })
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
            let pfad = Paketpfad.datei(dateien.count + 1, version)
            dateien.append((pfad, version.inhalt))
            let letzte = version.nr == kopf.neueste.nr
            dokumente.append(
                .init(
                    id: kopf.id.text, zeichen: kopf.zeichen.text, betreff: kopf.betreff, fassung: version.bezeichnung,
                    datei: pfad,
                    final: letzte && kopf.zustand == .final, beleg: letzte ? beleg : nil))
            versionen.append(
                .init(
                    id: version.id.text, bezeichnung: version.bezeichnung, pfad: pfad, dateiname: version.dateiname,
                    mediatyp: version.mediatyp, groesse: version.inhalt.groesse, sha256: version.inhalt.sha256,
                    angelegt: version.angelegt.iso8601))
        }
        return Paketakte.Dokument(
            id: kopf.id.text, zeichen: kopf.zeichen.text, betreff: kopf.betreff, typ: kopf.typ.deutsch,
            richtung: kopf.richtung.deutsch,
            zustand: kopf.zustand.deutsch, datumDesSchreibens: kopf.datumDesSchreibens?.iso, versionen: versionen, beleg: beleg,
            belegtSeit: seit)
    }

    private func einheit(_ oe: OrgNummer) throws -> String { try db.orgEinheit(oe).map { "\($0.kurz) \($0.name)" } ?? "\(oe)" }
}

/// Names inside a package: numbers and a plain ending, nothing anybody typed.
enum Paketpfad {
    static func nummer(_ zahl: Int) -> String { Ziffern.auf(5, zahl) }

    static func datei(_ zahl: Int, _ version: DokumentVersion) -> String {
        "dateien/\(nummer(zahl)).\(version.schlichteEndung)"
    }
}
