// SPDX-License-Identifier: EUPL-1.2
internal import JsonTree

extension OscalSystem {
    private var reviewed: JsonValue {
        .fields([
            .list(
                "control-selections",
                [
                    .fields([
                        .list("include-controls", controls().map { .fields([.text("control-id", $0)]) })
                    ])
                ])
        ])
    }

    var assessmentPlan: [JsonMember?] { [.of("import-ssp", reference(.plan)), .of("reviewed-controls", reviewed)] }

    /// What was found when the controls were looked at; those not looked at yet have no finding.
    var results: [JsonMember?] {
        let seen = checks.filter { $0.state != .open && $0.at != nil }
        return [
            .of("import-ap", reference(.assessmentPlan)),
            .list(
                "results",
                [
                    .fields([
                        .text("uuid", uuid("result")), .text("title", "Grundschutz-Check: \(title)"),
                        .text("description", "\(seen.count) von \(checks.count) Anforderungen geprüft."),
                        .text("start", seen.compactMap(\.at).min() ?? modified), .of("reviewed-controls", reviewed),
                        .list("observations", seen.map(observation)), .list("risks", risks.map(riskObject)),
                        .list("findings", seen.map(finding)),
                    ])
                ]),
        ]
    }

    private func observation(_ check: OscalCheck) -> JsonValue {
        .fields([
            .text("uuid", uuid("observation/\(check.id)")), .text("title", check.title), .text("description", check.text),
            .list("methods", [.string("EXAMINE")]),
            .list(
                "subjects",
                [.fields([.text("subject-uuid", componentUuid(check.component)), .text("type", "component")])]),
            .list(
                "relevant-evidence",
                check.evidence.map { [.fields([.text("href", $0.href), .text("description", $0.title)])] } ?? []),
            .text("collected", check.at ?? modified), .text("remarks", check.by.isEmpty ? nil : "Geprüft von \(check.by)."),
        ])
    }

    private func finding(_ check: OscalCheck) -> JsonValue {
        let met = check.state == .implemented || check.state == .notApplicable
        let reason = check.state == .notApplicable ? "other" : met ? "pass" : "fail"
        return .fields([
            .text("uuid", uuid("finding/\(check.id)")), .text("title", check.title), .text("description", check.text),
            .of(
                "target",
                .fields([
                    .text("type", check.statementId == nil ? "objective-id" : "statement-id"),
                    .text("target-id", check.statementId ?? check.control),
                    .of(
                        "status",
                        .fields([
                            .text("state", met ? "satisfied" : "not-satisfied"), .text("reason", reason),
                            .text("remarks", check.text),
                        ])), .of("implementation-status", .fields([.text("state", check.state.status)])),
                ])),
            .list(
                "related-observations", [.fields([.text("observation-uuid", uuid("observation/\(check.id)"))])]),
        ])
    }

    private func riskObject(_ risk: OscalRisk) -> JsonValue {
        let own = measures.filter { $0.risk == risk.id }
        func facet(_ name: String, _ value: String) -> JsonValue {
            .fields([.text("name", name), .text("system", namespace), .text("value", value)])
        }
        return .fields([
            .text("uuid", uuid("risk/\(risk.id)")), .text("title", risk.title), .text("description", risk.title),
            .text("statement", risk.statement), .text("status", risk.status),
            .list(
                "characterizations",
                [
                    .fields([
                        .of(
                            "origin",
                            .fields([.list("actors", [.fields([.text("type", "party"), .text("actor-uuid", party)])])])),
                        .list("facets", [facet("likelihood", risk.likelihood), facet("impact", risk.impact)]),
                    ])
                ]),
            .list("remediations", own.map(remediation)),
        ])
    }

    private func remediation(_ measure: OscalMeasure) -> JsonValue {
        let task = measure.due.map {
            JsonValue.fields([
                .text("uuid", uuid("task/\(measure.id)")), .text("type", "milestone"), .text("title", measure.title),
                .of("timing", .fields([.of("on-date", .fields([.text("date", $0)]))])),
            ])
        }
        return .fields([
            .text("uuid", uuid("remediation/\(measure.id)")), .text("lifecycle", measure.done ? "completed" : "planned"),
            .text("title", measure.title), .text("description", measure.description),
            .list("tasks", task.map { [$0] } ?? []),
        ])
    }

    var planOfAction: [JsonMember?] {
        [
            .of("import-ssp", reference(.plan)), .list("risks", risks.map(riskObject)),
            .list(
                "poam-items",
                measures.map { measure in
                    .fields([
                        .text("uuid", uuid("poam/\(measure.id)")), .text("title", measure.title),
                        .text("description", measure.description),
                        .list(
                            "props",
                            [property("state", measure.done ? "completed" : "planned")]
                                + (measure.due.map { [property("due", String($0.prefix(10)))] } ?? [])),
                        .list(
                            "related-risks",
                            measure.risk.map { [.fields([.text("risk-uuid", uuid("risk/\($0)"))])] } ?? []),
                    ])
                }),
        ]
    }
}
