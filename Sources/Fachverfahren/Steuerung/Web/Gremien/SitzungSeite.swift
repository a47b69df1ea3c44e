// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// A Sitzung with its agenda, what was decided, and what may still go on the agenda.
struct SitzungSeite: Page {
    static let vorlage = "gremien/sitzung"
    static let arten: [Objektart] = [
        .gremium, .sitzung, .tagesordnungspunkt, .beratung, .antrag, .vorlage, .mitteilung, .beschluss, .stimmen, .ort, .frage,
    ]

    struct Punkt: Encodable, Sendable {
        let nummer: String
        let titel: String
        let oeffentlich: String
        let papier: Link?
        let anlagen: [Link]
        let ergebnis: String
        let stimmen: [String]
        let fragen: Link?
        let url: String?
    }

    let titel: String
    let brotkrumen: [Brotkrume]
    let hier: String
    let zeitwahl: Zeitwahl
    let filterUrl: String
    let angaben: [Link]
    let punkte: [Punkt]
    let hatPunkte: Bool
    let leer: Leer?
    let darf: Bool
    let url: String
    let beratungen: Feldgruppe?
    let stehend: String
    /// For whoever may ask, and only for the present.
    let sachstaende: Sitzungssachstaende?

    /// - Parameter vorlauf: `nil` where nobody is asked before a Sitzung.
    init(_ anfrage: WebRequest, _ db: some ReadAccess, vorlauf: Int?) throws {
        let id = try anfrage.id("id", ObjektTag.self), sicht = try anfrage.betrachtung(), felder = Sitzungsfelder()
        let bild = try db.stichtagsbild(Self.arten, sicht, akteur: anfrage.akteur)
        guard let sitzung = bild.objekt(id), sitzung.objekt.art == .sitzung else { throw SteuerungError.nichtGefunden }
        let gremium = sitzung[felder.gremium].flatMap(bild.objekt)
        titel = [gremium?.anzeigename ?? "Sitzung", sitzung[felder.tag]?.zeittext].compactMap(\.self).joined(separator: ", ")
        hier = titel
        brotkrumen = [Brotkrume("Gremien", sicht.url(GremienURL.amt))]
        zeitwahl = Zeitwahl(sicht)
        filterUrl = GremienURL.sitzung(id)
        let ort = sitzung[felder.ort].flatMap(bild.objekt)
        angaben = [
            sitzung[felder.beginn].map { Link("Beginn: \($0) Uhr") },
            ort.map { Link("Ort: \([$0.anzeigename, $0[Ortsfelder().raum]].compactMap(\.self).joined(separator: ", "))") },
            sitzung[felder.stand].map { Link("Stand: \($0.deutsch)") },
            sitzung[felder.faelltAus] == true ? Link("Die Sitzung fällt aus.") : nil,
            gremium.map {
                Link(
                    "Beschlusskontrolle dieses Gremiums",
                    sicht.url(GremienURL.kontrolle, [("gremium", $0.objekt.id.text)]))
            },
            Link("Alle Angaben", sicht.url(SteuerungURL.objekt(id))),
        ].compactMap(\.self)
        darf = anfrage.akteur.darf(SteuerungRechte.gremien)
        url = GremienURL.sitzung(id)
        punkte = Self.punkte(
            id, bild, sicht, try db.papieranlagen(), darf: darf,
            fragbar: anfrage.akteur.darf(SteuerungRechte.fragen) && Sitzungsfrage.sindMoeglich(sitzung, am: anfrage.jetzt.tag))
        hatPunkte = !punkte.isEmpty
        leer = hatPunkte ? nil : Leer("Noch keine Tagesordnung", "Die ständigen Punkte des Gremiums lassen sich unten ziehen.")
        let offene = gremium.map { Tagesordnungsplan.offene($0.objekt.id, bild) } ?? []
        beratungen =
            offene.isEmpty
            ? nil
            : Feldgruppe(
                "beratung", "Wartende Anträge und Vorlagen",
                offene.map {
                    Option($0.beratung.text, "\($0.titel) (\($0.rolle))", hinweis: $0.oeffentlich ? nil : "nichtöffentlich")
                })
        let themen = gremium?.alle(Gremiumfelder().staendigeThemen) ?? []
        stehend =
            themen.isEmpty
            ? "Dieses Gremium hat keine ständigen Punkte."
            : "Ständige Punkte dieses Gremiums: \(themen.joined(separator: ", ")). Sie kommen von selbst dazu, wenn sie noch fehlen."
        sachstaende =
            if let vorlauf, sicht.abfrage.isEmpty, anfrage.akteur.darf(SteuerungRechte.erfragen) {
                try Sitzungssachstaende(id, heute: anfrage.jetzt.tag, tage: vorlauf, db)
            } else { nil }
    }

    private static func punkte(
        _ id: ObjektID, _ bild: Stichtagsbild, _ sicht: Betrachtung, _ anlagen: [ObjektID: [Papieranlage]], darf: Bool,
        fragbar: Bool
    ) -> [Punkt] {
        let felder = Tagesordnungspunktfelder(), fragen = Dictionary(grouping: bild.fragen, by: \.punkt)
        let stimmen = Dictionary(grouping: bild.alle(.stimmen)) { $0[Stimmenfelder().beschluss] }
        return bild.alle(.tagesordnungspunkt).filter { $0[felder.sitzung] == id }.sorted {
            ($0[felder.rang] ?? 0) < ($1[felder.rang] ?? 0)
        }.map { punkt in
            let eigene = punkt.objekt.id
            let papier = bild.alle(.beratung).first { $0[Beratungsfelder().punkt] == eigene }?[Beratungsfelder().gegenstand]
            let beschluss = bild.alle(.beschluss).first { $0[Beschlussfelder().punkt] == eigene }
            return Punkt(
                nummer: punkt[felder.nummer] ?? "", titel: punkt.anzeigename,
                oeffentlich: [
                    punkt[felder.oeffentlich] == true ? nil : "nichtöffentlich",
                    punkt[felder.nachtrag].map { "Nachtrag vom \($0.zeittext)" },
                ].compactMap(\.self).joined(separator: ", "),
                papier: papier.flatMap(bild.objekt).map { Link($0.papiername, sicht.url(SteuerungURL.objekt($0.objekt.id))) },
                anlagen: (papier.flatMap { anlagen[$0] } ?? []).map { Link($0) },
                ergebnis: beschluss?[Beschlussfelder().ergebnis]?.deutsch ?? "",
                stimmen: Abstimmung.alle(beschluss.flatMap { stimmen[$0.objekt.id] } ?? []).map(\.satz),
                fragen: Self.fragen(eigene, fragen[eigene] ?? [], fragbar: fragbar),
                url: darf ? GremienURL.punkt(eigene) : nil)
        }
    }

    /// `nil` where nobody asked and nothing can be asked.
    private static func fragen(_ punkt: ObjektID, _ fragen: [Sitzungsfrage], fragbar: Bool) -> Link? {
        guard !fragen.isEmpty else { return fragbar ? Link("Frage stellen", GremienURL.punktfragen(punkt)) : nil }
        let offen = fragen.count(where: \.istOffen)
        let text =
            (fragen.count == 1 ? "1 Frage" : "\(fragen.count) Fragen") + (offen == 0 ? ", beantwortet" : ", \(offen) offen")
        return Link(text, GremienURL.punktfragen(punkt))
    }
}

extension Abstimmung {
    /// `Satz 1: angenommen mit 34 zu 0 bei 2 Enthaltungen (Fraktion A 14:0:0, …)`
    var satz: String {
        let gruppen = gruppen.map { "\($0.name) \($0.dafuer):\($0.dagegen):\($0.enthaltungen)" }.joined(separator: ", ")
        let kopf = teil.map { "\($0): " } ?? ""
        return
            "\(kopf)\(angenommen ? "angenommen" : "abgelehnt") mit \(dafuer) zu \(dagegen) bei \(enthaltungen) Enthaltungen (\(gruppen))"
    }
}
