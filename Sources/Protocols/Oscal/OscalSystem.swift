// SPDX-License-Identifier: EUPL-1.2

/// A system with its parts, the controls that apply to them, and how far each is implemented: what the models of OSCAL are written from.
///
/// Identities (`id`) are names within the system; the same name has the same UUID in every export. Moments are RFC 3339 with time zone.
public struct OscalSystem: Sendable {
    /// Impact of a loss, by objective, in the publisher's own words.
    public struct Impact: Hashable, Sendable {
        public let confidentiality: String
        public let integrity: String
        public let availability: String

        public init(confidentiality: String, integrity: String, availability: String) {
            self.confidentiality = confidentiality
            self.integrity = integrity
            self.availability = availability
        }
    }

    public struct Component: Hashable, Sendable {
        public let id: String
        /// Such as `software`, `hardware`, `network`, `physical`, `process-procedure`.
        public let type: String
        public let title: String
        public let description: String
        public let impact: Impact

        public init(id: String, type: String, title: String, description: String, impact: Impact) {
            self.id = id
            self.type = type
            self.title = title
            self.description = description
            self.impact = impact
        }
    }

    public struct Catalog: Hashable, Sendable {
        public let id: String
        public let title: String
        /// Where the catalogue is fetched.
        public let href: String
        /// Its name where the files of a system lie side by side.
        public var file: String { "catalog-\(id).json" }

        public init(id: String, title: String, href: String) {
            self.id = id
            self.title = title
            self.href = href
        }
    }

    public let id: String
    public let title: String
    public let description: String
    public let organisation: String
    /// When what is exported was last changed.
    public let modified: String
    /// Name space of the properties that are the publisher's own, an address.
    public let namespace: String
    public let components: [Component]
    public let catalogs: [Catalog]
    public let checks: [OscalCheck]
    public let risks: [OscalRisk]
    public let measures: [OscalMeasure]
    public let impact: Impact

    public init(
        id: String, title: String, description: String, organisation: String, modified: String, namespace: String,
        components: [Component],
        catalogs: [Catalog], checks: [OscalCheck], risks: [OscalRisk], measures: [OscalMeasure], impact: Impact
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.organisation = organisation
        self.modified = modified
        self.namespace = namespace
        self.components = components
        self.catalogs = catalogs
        self.checks = checks
        self.risks = risks
        self.measures = measures
        self.impact = impact
    }
}

/// One control applied to one component, and how far it is implemented.
public struct OscalCheck: Hashable, Sendable {
    public enum State: Sendable {
        /// Not looked at yet.
        case open
        case implemented
        case partial
        case missing
        case notApplicable
    }
    public struct Evidence: Hashable, Sendable {
        public let href: String
        public let title: String

        public init(href: String, title: String) {
            self.href = href
            self.title = title
        }
    }

    public let id: String
    public let catalog: String
    public let control: String
    public let statementId: String?
    public let title: String
    public let component: String
    public let state: State
    public let reason: String
    public let by: String
    /// When it was looked at.
    public let at: String?
    public let evidence: Evidence?

    public init(
        id: String, catalog: String, control: String, statementId: String?, title: String, component: String, state: State,
        reason: String, by: String, at: String?, evidence: Evidence?
    ) {
        self.id = id
        self.catalog = catalog
        self.control = control
        self.statementId = statementId
        self.title = title
        self.component = component
        self.state = state
        self.reason = reason
        self.by = by
        self.at = at
        self.evidence = evidence
    }
}

public struct OscalRisk: Hashable, Sendable {
    public let id: String
    public let title: String
    public let statement: String
    public let likelihood: String
    public let impact: String
    /// A status of OSCAL: `open`, `remediating`, `deviation-approved`, `closed`.
    public let status: String

    public init(
        id: String, title: String, statement: String, likelihood: String, impact: String, status: String
    ) {
        self.id = id
        self.title = title
        self.statement = statement
        self.likelihood = likelihood
        self.impact = impact
        self.status = status
    }
}

public struct OscalMeasure: Hashable, Sendable {
    public let id: String
    public let title: String
    public let description: String
    /// The day by which it is due, as a moment.
    public let due: String?
    public let done: Bool
    public let risk: String?

    public init(id: String, title: String, description: String, due: String?, done: Bool, risk: String?) {
        self.id = id
        self.title = title
        self.description = description
        self.due = due
        self.done = done
        self.risk = risk
    }
}
