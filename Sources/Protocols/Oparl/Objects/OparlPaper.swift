// SPDX-License-Identifier: EUPL-1.2

/// A motion, a proposal or a notice, with the bodies it goes through.
public struct OparlPaper: OparlObject {
    public static let kind = OparlKind.paper

    public var head: OparlHead
    public var body: OparlLink?
    public var name: String?
    /// By which people refer to it, such as `2019/2681`.
    public var reference: String?
    /// `yyyy-mm-dd`
    public var date: String?
    public var paperType: String?
    public var relatedPaper: [OparlLink] = []
    public var superordinatedPaper: [OparlLink] = []
    public var subordinatedPaper: [OparlLink] = []
    public var mainFile: OparlFile?
    public var auxiliaryFile: [OparlFile] = []
    public var originatorOrganization: [OparlLink] = []
    public var underDirectionOf: [OparlLink] = []
    public var consultation: [OparlConsultation] = []

    public init(_ head: OparlHead) { self.head = head }

    public var embedded: [any OparlObject] {
        [mainFile].compactMap(\.self) as [any OparlObject] + auxiliaryFile + consultation
    }

    public func write(_ fields: inout OparlFields) {
        fields.link("body", body)
        fields.text("name", name)
        fields.text("reference", reference)
        fields.text("date", date)
        fields.text("paperType", paperType)
        fields.links("relatedPaper", relatedPaper)
        fields.links("superordinatedPaper", superordinatedPaper)
        fields.links("subordinatedPaper", subordinatedPaper)
        fields.object("mainFile", mainFile)
        fields.objects("auxiliaryFile", auxiliaryFile)
        fields.links("originatorOrganization", originatorOrganization)
        fields.links("underDirectionOf", underDirectionOf)
        fields.objects("consultation", consultation)
    }
}

/// That a paper is dealt with in a body, in order to decide or not.
public struct OparlConsultation: OparlObject {
    public static let kind = OparlKind.consultation

    public var head: OparlHead
    public var paper: OparlLink?
    public var agendaItem: OparlLink?
    public var meeting: OparlLink?
    public var organization: [OparlLink] = []
    public var authoritative: Bool?
    public var role: String?

    public init(_ head: OparlHead) { self.head = head }

    public func write(_ fields: inout OparlFields) {
        if !fields.style.embedded { fields.link("paper", paper) }
        fields.link("agendaItem", agendaItem)
        fields.link("meeting", meeting)
        fields.links("organization", organization)
        fields.flag("authoritative", authoritative)
        fields.text("role", role)
    }
}
