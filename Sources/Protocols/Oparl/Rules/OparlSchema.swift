// SPDX-License-Identifier: EUPL-1.2

/// What a member of an object may hold.
enum OparlForm: Sendable, Hashable {
    case text, flag, number, date, time, texts, feature
    /// An address; `to` where it is that of an object.
    case url(to: OparlKind?)
    case urls(to: OparlKind?)
    case object(OparlKind)
    case objects(OparlKind)
}

/// Names and forms of the members of each kind (OParl 1.0 and 1.1, schema).
struct OparlSchema: Sendable {
    let required: [String]
    let members: [String: OparlForm]

    static func of(_ kind: OparlKind, _ version: OparlVersion) -> OparlSchema {
        guard let schema = all[version]?[kind] else { preconditionFailure("each kind has a schema") }
        return schema
    }

    private static let all: [OparlVersion: [OparlKind: OparlSchema]] = Dictionary(
        uniqueKeysWithValues: OparlVersion.allCases.map { version in
            (version, Dictionary(uniqueKeysWithValues: OparlKind.allCases.map { ($0, OparlSchema($0, version)) }))
        })

    private init(_ kind: OparlKind, _ version: OparlVersion) {
        var members: [String: OparlForm] = [:]
        var words = Self.lines(kind) + " keyword:texts web:url"
        if version == .v11 || kind.standsAlone { words += " created:time modified:time deleted:flag" }
        if ![.file, .system, .body].contains(kind) { words += " license:url" }
        for word in words.split(separator: " ") {
            let parts = word.split(separator: ":")
            var name = parts[0]
            // `+` marks what came with 1.1, `-` what ended with it.
            if name.first == "+" || name.first == "-" {
                guard (name.first == "+") == (version == .v11) else { continue }
                name = name.dropFirst()
            }
            members[String(name)] = Self.form(parts[1])
        }
        self.members = members
        required =
            ["id", "type"]
            + {
                switch kind {
                case .system: ["oparlVersion", "body"]
                case .body: ["name", "organization", "person", "meeting", "paper", "legislativeTerm"]
                case .file: ["accessUrl"]
                case .agendaItem: version == .v11 ? ["order"] : []
                default: []
                }
            }() + (version == .v11 ? ["created", "modified"] : [])
    }

    private static func form(_ word: Substring) -> OparlForm {
        let parts = word.split(separator: ">")
        let kind = parts.count > 1 ? OparlKind(rawValue: String(parts[1])) : nil
        switch (parts[0], kind) {
        case ("text", _): return .text
        case ("flag", _): return .flag
        case ("number", _): return .number
        case ("date", _): return .date
        case ("time", _): return .time
        case ("texts", _): return .texts
        case ("url", let kind): return .url(to: kind)
        case ("urls", let kind): return .urls(to: kind)
        case ("object", let kind?): return .object(kind)
        case ("objects", let kind?): return .objects(kind)
        default: return .feature
        }
    }

    private static func lines(_ kind: OparlKind) -> String {
        "id:url type:text "
            + {
                switch kind {
                case .system:
                    """
                    oparlVersion:text otherOparlVersions:urls license:url body:url name:text contactEmail:text \
                    contactName:text website:url vendor:url product:url
                    """
                case .body:
                    """
                    system:url>System shortName:text name:text website:url license:url licenseValidSince:time oparlSince:time \
                    ags:text rgs:text equivalent:urls contactEmail:text contactName:text organization:url person:url meeting:url \
                    paper:url legislativeTerm:objects>LegislativeTerm classification:text location:object>Location \
                    +agendaItem:url +consultation:url +file:url +locationList:url +legislativeTermList:url +membership:url \
                    +mainOrganization:url>Organization
                    """
                case .legislativeTerm: "body:url>Body name:text startDate:date endDate:date"
                case .organization:
                    """
                    body:url>Body name:text membership:urls>Membership meeting:url shortName:text post:texts \
                    subOrganizationOf:url>Organization organizationType:text classification:text startDate:date endDate:date \
                    website:url location:object>Location externalBody:url +consultation:url +memberCount:number
                    """
                case .person:
                    """
                    body:url>Body name:text familyName:text givenName:text formOfAddress:text affix:text title:texts gender:text \
                    phone:texts email:texts location:url>Location status:texts membership:objects>Membership life:text \
                    lifeSource:text
                    """
                case .membership:
                    """
                    person:url>Person organization:url>Organization role:text votingRight:flag startDate:date endDate:date \
                    onBehalfOf:url>Organization
                    """
                case .meeting:
                    """
                    name:text meetingState:text cancelled:flag start:time end:time location:object>Location \
                    organization:urls>Organization participant:urls>Person invitation:object>File resultsProtocol:object>File \
                    verbatimProtocol:object>File auxiliaryFile:objects>File agendaItem:objects>AgendaItem
                    """
                case .agendaItem:
                    """
                    meeting:url>Meeting number:text +order:number name:text public:flag consultation:url>Consultation \
                    result:text resolutionText:text resolutionFile:object>File auxiliaryFile:objects>File start:time end:time
                    """
                case .paper:
                    """
                    body:url>Body name:text reference:text date:date paperType:text relatedPaper:urls>Paper \
                    superordinatedPaper:urls>Paper subordinatedPaper:urls>Paper mainFile:object>File auxiliaryFile:objects>File \
                    location:objects>Location originatorPerson:urls>Person underDirectionOf:urls>Organization \
                    originatorOrganization:urls>Organization consultation:objects>Consultation
                    """
                case .consultation:
                    """
                    paper:url>Paper agendaItem:url>AgendaItem meeting:url>Meeting organization:urls>Organization \
                    authoritative:flag role:text
                    """
                case .file:
                    """
                    name:text fileName:text mimeType:text date:date size:number sha1Checksum:text +sha512Checksum:text text:text \
                    accessUrl:url downloadUrl:url externalServiceUrl:url masterFile:url>File derivativeFile:urls>File \
                    license:url fileLicense:url meeting:urls>Meeting agendaItem:urls>AgendaItem paper:urls>Paper
                    """
                case .location:
                    """
                    description:text geojson:feature streetAddress:text room:text postalCode:text subLocality:text locality:text \
                    bodies:urls>Body -organization:urls>Organization -meeting:urls>Meeting +organizations:urls>Organization \
                    +meetings:urls>Meeting +persons:urls>Person papers:urls>Paper
                    """
                }
            }()
    }
}
