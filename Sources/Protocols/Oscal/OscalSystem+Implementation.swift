// SPDX-License-Identifier: EUPL-1.2
internal import JsonTree

extension OscalSystem {
    private func resource(_ catalog: Catalog) -> String { uuid("catalog/\(catalog.id)") }

    /// Which controls of which catalogue apply.
    var profile: [JsonMember?] {
        [
            .list(
                "imports",
                catalogs.map { catalog in
                    .fields([
                        .text("href", "#\(resource(catalog))"),
                        .list(
                            "include-controls",
                            [.fields([.list("with-ids", controls(of: catalog.id).map(JsonValue.string))])]),
                    ])
                }),
            .of("merge", .fields([.of("as-is", .bool(true))])),
            backMatter,
        ]
    }

    private var backMatter: JsonMember? {
        .of(
            "back-matter",
            .fields([
                .list(
                    "resources",
                    catalogs.map {
                        .fields([
                            .text("uuid", resource($0)), .text("title", $0.title),
                            // Readers take the first; files are given to auditors side by side.
                            .list(
                                "rlinks",
                                [$0.file, $0.href].map {
                                    .fields([.text("href", $0), .text("media-type", "application/json")])
                                }),
                        ])
                    })
            ]))
    }

    func componentUuid(_ id: String) -> String { uuid("component/\(id)") }

    private func needs(_ impact: Impact) -> [JsonValue] {
        [
            property("confidentiality", impact.confidentiality), property("integrity", impact.integrity),
            property("availability", impact.availability),
        ]
    }

    /// Each part with the controls that apply to it.
    var componentDefinition: [JsonMember?] {
        [
            .list(
                "components",
                components.map { component in
                    .fields([
                        .text("uuid", componentUuid(component.id)), .text("type", component.type),
                        .text("title", component.title), .text("description", component.description),
                        .list("props", needs(component.impact)),
                        .list("control-implementations", catalogs.compactMap { implementation(component, $0) }),
                    ])
                }),
            backMatter,
        ]
    }

    private func implementation(_ component: Component, _ catalog: Catalog) -> JsonValue? {
        let own = checks.filter { $0.component == component.id && $0.catalog == catalog.id }
        guard !own.isEmpty else { return nil }
        return .fields([
            .text("uuid", uuid("implementation/\(component.id)/\(catalog.id)")), .text("source", "#\(resource(catalog))"),
            .text("description", catalog.title),
            .list(
                "implemented-requirements",
                own.map {
                    .fields([
                        .text("uuid", uuid("requirement/\($0.id)")), .text("control-id", $0.control),
                        .text("description", $0.text), .list("props", [property("implementation-status", $0.state.status)]),
                    ])
                }),
        ])
    }

    var securityPlan: [JsonMember?] {
        [
            .of("import-profile", reference(.profile)),
            .of("system-characteristics", characteristics),
            .of(
                "system-implementation",
                .fields([
                    .list("users", [.fields([.text("uuid", uuid("user")), .list("role-ids", [.string(Self.role)])])]),
                    .list(
                        "components",
                        components.map {
                            .fields([
                                .text("uuid", componentUuid($0.id)), .text("type", $0.type), .text("title", $0.title),
                                .text("description", $0.description), .list("props", needs($0.impact)),
                                .of("status", .fields([.text("state", "operational")])),
                            ])
                        }),
                ])),
            .of(
                "control-implementation",
                .fields([
                    .text("description", "Stand des Grundschutz-Checks je Zielobjekt."),
                    .list("implemented-requirements", controls().map(requirement)),
                ])),
        ]
    }

    private var characteristics: JsonValue {
        .fields([
            .list("system-ids", [.fields([.text("id", id)])]), .text("system-name", title),
            .text("description", description.isEmpty ? title : description),
            .text("security-sensitivity-level", impact.confidentiality),
            .of(
                "system-information",
                .fields([
                    .list(
                        "information-types",
                        [
                            .fields([
                                .text("uuid", uuid("information")), .text("title", title),
                                .text("description", "Informationen des Verbunds, Schutzbedarf nach dem Maximumprinzip."),
                                .of("confidentiality-impact", .fields([.text("base", impact.confidentiality)])),
                                .of("integrity-impact", .fields([.text("base", impact.integrity)])),
                                .of("availability-impact", .fields([.text("base", impact.availability)])),
                            ])
                        ])
                ])),
            .of(
                "security-impact-level",
                .fields([
                    .text("security-objective-confidentiality", impact.confidentiality),
                    .text("security-objective-integrity", impact.integrity),
                    .text("security-objective-availability", impact.availability),
                ])), .of("status", .fields([.text("state", "operational")])),
            .of("authorization-boundary", .fields([.text("description", "Die Zielobjekte des Verbunds „\(title)“.")])),
        ])
    }

    private func requirement(_ control: String) -> JsonValue {
        .fields([
            .text("uuid", uuid("control/\(control)")), .text("control-id", control),
            .list(
                "by-components",
                checks.filter { $0.control == control }.map {
                    .fields([
                        .text("component-uuid", componentUuid($0.component)), .text("uuid", uuid("by/\($0.id)")),
                        .text("description", $0.text),
                        .of(
                            "implementation-status",
                            .fields([.text("state", $0.state.status), .text("remarks", $0.remarks)])),
                    ])
                }),
        ])
    }
}

extension OscalCheck {
    var text: String { reason.isEmpty ? "Noch keine Begründung." : reason }
    var remarks: String? {
        switch state {
        case .open: "Noch nicht geprüft."
        case .missing: "Nicht umgesetzt."
        case .implemented, .partial, .notApplicable: nil
        }
    }
}

extension OscalCheck.State {
    /// The word of OSCAL.
    var status: String {
        switch self {
        case .open, .missing: "planned"
        case .implemented: "implemented"
        case .partial: "partial"
        case .notApplicable: "not-applicable"
        }
    }
}
