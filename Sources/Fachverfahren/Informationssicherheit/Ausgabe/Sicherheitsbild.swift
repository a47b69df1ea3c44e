// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Oscal
import Store

/// All of a Verbund as OSCAL writes it.
struct Sicherheitsbild {
    let verbund: Informationsverbund
    let traeger: String
    /// Address of this server, without `/` at the end.
    let ort: String
    /// Who gives it out; proofs that person may not see are left out.
    let akteur: Akteur

    func oscal(_ db: some ReadAccess) throws -> OscalSystem {
        let struktur = try db.struktur(verbund.id), pruefungen = try db.pruefungen(verbund.id)
        let bedarf = Dictionary(uniqueKeysWithValues: Schutzziel.allCases.map { ($0, struktur.schutzbedarf($0)) })
        func hoechste(_ ziel: Schutzziel) -> Schutzstufe { bedarf[ziel]?.values.map(\.stufe).max() ?? .normal }
        let komponenten = struktur.objekte.map { objekt in
            Self.komponente(objekt) { ziel in bedarf[ziel]?[objekt.id]?.stufe ?? .normal }
        }
        return OscalSystem(
            id: verbund.id.text, title: verbund.name, description: verbund.beschreibung, organisation: traeger,
            modified: verbund.geaendert.iso8601, namespace: "\(ort)/oscal", components: komponenten,
            catalogs: try kataloge(Set(pruefungen.map(\.katalog)), db), checks: try pruefstaende(pruefungen, db),
            risks: try db.risiken(verbund.id).map { try risiko($0, db) }, measures: try massnahmen(db),
            impact: Self.auswirkung(hoechste))
    }

    private static func komponente(_ objekt: Zielobjekt, _ stufe: (Schutzziel) -> Schutzstufe) -> OscalSystem.Component {
        OscalSystem.Component(
            id: objekt.id.text, type: objekt.art.oscal, title: objekt.titel,
            description: objekt.beschreibung.isEmpty ? objekt.art.deutsch : objekt.beschreibung, impact: auswirkung(stufe))
    }

    private static func auswirkung(_ stufe: (Schutzziel) -> Schutzstufe) -> OscalSystem.Impact {
        OscalSystem.Impact(
            confidentiality: stufe(.vertraulichkeit).deutsch, integrity: stufe(.integritaet).deutsch,
            availability: stufe(.verfuegbarkeit).deutsch)
    }

    private func kataloge(_ verwendet: Set<KatalogID>, _ db: some ReadAccess) throws -> [OscalSystem.Catalog] {
        try db.kataloge().filter { verwendet.contains($0.id) }.map { katalog in
            OscalSystem.Catalog(
                id: katalog.id.text, title: "\(katalog.titel) \(katalog.fassung)",
                href: ort + SicherheitURL.katalog(katalog.id, "oscal.json"))
        }
    }

    private func pruefstaende(_ pruefungen: [Pruefung], _ db: some ReadAccess) throws -> [OscalCheck] {
        let anforderungen = try db.gepruefteAnforderungen(verbund.id)
        return try pruefungen.map { p in
            let a = anforderungen[Anforderungsort(katalog: p.katalog, kennung: p.anforderung)]
            let dokument = try p.nachweis.flatMap { try db.nachweis($0, akteur) }
            let nachweis = dokument.map { d in
                OscalCheck.Evidence(href: ort + SicherheitURL.dokument(d.id.text), title: "\(d.zeichen.text): \(d.betreff)")
            }
            return OscalCheck(
                id: p.id.text, catalog: p.katalog.text, control: p.anforderung, statementId: a?.satzkennung,
                title: p.titel(a), component: p.zielobjekt.text, state: p.zustand.oscal,
                reason: p.grund,
                by: p.geprueftVon == nil ? "" : try db.anzeigename(p.geprueftVon), at: p.geprueft?.iso8601, evidence: nachweis)
        }
    }

    private func risiko(_ r: Risiko, _ db: some ReadAccess) throws -> OscalRisk {
        // A risk of OSCAL has no remarks; what is done about it is part of what is said of it.
        var worte = [r.beschreibung.isEmpty ? r.gefaehrdung : r.beschreibung, "Behandlung: \(r.behandlung.deutsch)."]
        if !r.begruendung.isEmpty { worte.append(r.begruendung) }
        if let getragen = r.getragen { worte.append("Getragen von \(try db.anzeigename(r.getragenVon)), \(getragen.deutsch).") }
        return OscalRisk(
            id: r.id.text, title: r.gefaehrdung, statement: worte.joined(separator: "\n"),
            likelihood: r.eintritt?.deutsch ?? "nicht bewertet", impact: r.auswirkung?.deutsch ?? "nicht bewertet",
            status: r.behandlung.oscal(getragen: r.getragen != nil))
    }

    private func massnahmen(_ db: some ReadAccess) throws -> [OscalMeasure] {
        try db.massnahmen(verbund.id).filter { $0.stand != .verworfen }.map { m in
            let worte = [m.beschreibung, "Verantwortlich: \(m.verantwortlich)."].filter { !$0.isEmpty }
            return OscalMeasure(
                id: m.id.text, title: m.titel, description: worte.joined(separator: "\n"), due: m.faellig?.beginn.iso8601,
                done: m.stand == .erledigt, risk: m.risiko?.text)
        }
    }
}

extension Pruefzustand {
    var oscal: OscalCheck.State {
        switch self {
        case .offen: .open
        case .ja: .implemented
        case .teilweise: .partial
        case .nein: .missing
        case .entbehrlich: .notApplicable
        }
    }
}
