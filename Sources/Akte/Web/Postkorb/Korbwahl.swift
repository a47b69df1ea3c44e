// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// Which worklist an address means.
struct Korbwahl: Hashable, Sendable {
    enum Korb: String { case mein, gruppe, gang, wiedervorlagen }

    let korb: Korb
    let oe: OrgNummer
    /// Also what is assigned in the group.
    let alle: Bool
    let nach: Seitenmarke?

    init(_ korb: Korb, oe: OrgNummer, alle: Bool = false, nach: Seitenmarke? = nil) {
        self.korb = korb
        self.oe = oe
        self.alle = alle
        self.nach = nach
    }

    init(_ anfrage: WebRequest) throws {
        let eigene = try anfrage.mitarbeiter().oe
        self.init(
            anfrage.abfrage["korb"].flatMap(Korb.init) ?? .mein,
            oe: anfrage.abfrage["oe"].flatMap { Int64($0) }.map { OrgNummer($0) } ?? eigene,
            alle: anfrage.abfrage["umfang"] == "alle", nach: Seitenmarke(anfrage.abfrage["nach"]))
    }

    /// `nil` for the lists of Wiedervorlagen and of the Geschäftsgang, which hold no Vorgänge.
    var art: Akte.Korb.Art? {
        switch korb {
        case .mein: .postkorb
        case .gruppe: alle ? .einheit(oe) : .gruppe(oe)
        case .gang, .wiedervorlagen: nil
        }
    }

    func url(_ pfad: String = AkteURL.postkorb, nach: Seitenmarke? = nil) -> String {
        AkteURL.mit(
            pfad,
            [
                "korb": korb == .mein ? nil : korb.rawValue, "oe": korb == .gruppe ? oe.description : nil,
                "umfang": alle ? "alle" : nil,
                "nach": nach?.text,
            ])
    }
}
