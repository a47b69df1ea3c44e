// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Oscal
import Store

extension ReadAccess {
    /// All of a Verbund as OSCAL writes it.
    /// - Parameter ort: address of this server, without `/` at the end.
    func oscalSystem(_ verbund: Informationsverbund, traeger: String, ort: String, akteur: Akteur) throws -> OscalSystem {
        let struktur = try struktur(verbund.id), pruefungen = try pruefungen(verbund.id)
        let anforderungen = try gepruefteAnforderungen(verbund.id)
        let bedarf = Dictionary(uniqueKeysWithValues: Schutzziel.allCases.map { ($0, struktur.schutzbedarf($0)) })
        func stufe(_ ziel: Schutzziel, _ id: ZielobjektID) -> Schutzstufe { bedarf[ziel]?[id]?.stufe ?? .normal }
        func hoechste(_ ziel: Schutzziel) -> Schutzstufe { bedarf[ziel]?.values.map(\.stufe).max() ?? .normal }
        let verwendet = Set(pruefungen.map(\.katalog))
        return OscalSystem(
            id: verbund.id.text, title: verbund.name, description: verbund.beschreibung, organisation: traeger,
            modified: verbund.geaendert.iso8601, namespace: "\(ort)/oscal",
            components: struktur.objekte.map { objekt in
                OscalSystem.Component(
                    id: objekt.id.text, type: objekt.art.oscal, title: objekt.titel,
                    description: objekt.beschreibung.isEmpty ? objekt.art.deutsch : objekt.beschreibung,
                    impact: Self.auswirkung { stufe($0, objekt.id) })
            },
            catalogs: try kataloge().filter { verwendet.contains($0.id) }.map {
                OscalSystem.Catalog(
                    id: $0.id.text, title: "\($0.titel) \($0.fassung)", href: "\(ort)\(SicherheitURL.katalog($0.id, "oscal.json"))")
            },
            checks: try pruefungen.map { p in
                let a = anforderungen[Anforderungsort(katalog: p.katalog, kennung: p.anforderung)]
                let nachweis = try p.nachweis.flatMap { try nachweis($0, akteur) }
                return OscalCheck(
                    id: p.id.text, catalog: p.katalog.text, control: p.anforderung, statementId: a?.satzkennung,
                    title: "\(p.anforderung) \(a?.titel ?? "")", component: p.zielobjekt.text, state: p.zustand.oscal, reason: p.grund,
                    by: try p.geprueftVon.map { try anzeigename($0) } ?? "", at: p.geprueft?.iso8601,
                    evidence: nachweis.map {
                        OscalCheck.Evidence(href: "\(ort)\(SicherheitURL.dokument($0.id.text))", title: "\($0.zeichen.text): \($0.betreff)")
                    })
            },
            risks: try risiken(verbund.id).map { r in
                OscalRisk(
                    id: r.id.text, title: r.gefaehrdung, statement: r.beschreibung.isEmpty ? r.gefaehrdung : r.beschreibung,
                    likelihood: r.eintritt?.deutsch ?? "nicht bewertet", impact: r.auswirkung?.deutsch ?? "nicht bewertet",
                    status: r.behandlung.oscal(getragen: r.getragen != nil),
                    remarks: [
                        "Behandlung: \(r.behandlung.deutsch).", r.begruendung,
                        try r.getragen.map { "Getragen von \(try anzeigename(r.getragenVon)), \($0.deutsch)." } ?? "",
                    ].filter { !$0.isEmpty }.joined(separator: "\n"))
            },
            measures: try massnahmen(verbund.id).filter { $0.stand != .verworfen }.map { m in
                OscalMeasure(
                    id: m.id.text, title: m.titel,
                    description: [m.beschreibung, "Verantwortlich: \(m.verantwortlich)."].filter { !$0.isEmpty }.joined(separator: "\n"),
                    due: m.faellig?.beginn.iso8601, done: m.stand == .erledigt, risk: m.risiko?.text)
            },
            impact: Self.auswirkung(hoechste))
    }

    private static func auswirkung(_ stufe: (Schutzziel) -> Schutzstufe) -> OscalSystem.Impact {
        OscalSystem.Impact(
            confidentiality: stufe(.vertraulichkeit).deutsch, integrity: stufe(.integritaet).deutsch,
            availability: stufe(.verfuegbarkeit).deutsch)
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
