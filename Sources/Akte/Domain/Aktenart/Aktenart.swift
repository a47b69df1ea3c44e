// SPDX-License-Identifier: EUPL-1.2

/// A kind of file as data: what it asks for and how its signs are made (dms.md § 2, § 2.2).
public struct Aktenart: Hashable, Sendable {
    /// Short sign such as `KFZ`; also the placeholder `{art}` of its templates. Never changes.
    public let kuerzel: String
    public let bezeichnung: String
    public let gattung: Aktengattung
    /// Only in this unit of the Aktenplan and below; `nil` everywhere.
    public let plan: Planzeichen?
    /// Template of the Aktenzeichen; `nil` means the one of the town.
    public let vorlage: Zeichenvorlage?
    public let vorgangsvorlage: Zeichenvorlage?
    public let zaehlung: Zaehlung
    public let schema: Metadatenschema
    public let stillgelegt: Bool

    /// - Throws: `AkteError` for a template or a sign of the plan, `ObjektError` for everything else.
    public init(
        kuerzel: String, bezeichnung: String, gattung: Aktengattung, plan: String? = nil, vorlage: String? = nil,
        vorgangsvorlage: String? = nil, zaehlung: Zaehlung = .jaehrlich, schema: Metadatenschema = .leer,
        stillgelegt: Bool = false
    ) throws {
        let kuerzel = kuerzel.uppercased()
        guard (1...12).contains(kuerzel.utf8.count),
            kuerzel.utf8.allSatisfy({ (65...90).contains($0) || (48...57).contains($0) || $0 == 45 })
        else { throw ObjektError.aktenartUngueltig("Das Kürzel besteht aus 1 bis 12 Zeichen: A–Z, 0–9 und Bindestrich.") }
        guard (1...80).contains(bezeichnung.count) else {
            throw ObjektError.aktenartUngueltig("Die Bezeichnung braucht 1 bis 80 Zeichen.")
        }
        if zaehlung == .jaehrlich, let vorlage, !vorlage.contains("{jahr}") { throw ObjektError.jahrFehltInVorlage }
        self.kuerzel = kuerzel
        self.bezeichnung = bezeichnung
        self.gattung = gattung
        self.plan = try plan.map { try Planzeichen($0) }
        self.vorlage = try vorlage.map { try Zeichenvorlage($0, erlaubt: Zeichenart.akte.platzhalter.union(["art"])) }
        self.vorgangsvorlage = try vorgangsvorlage.map {
            try Zeichenvorlage($0, erlaubt: Zeichenart.vorgang.platzhalter.union(["art"]))
        }
        self.zaehlung = zaehlung
        self.schema = schema
        self.stillgelegt = stillgelegt
    }

    /// Whether a file of this kind can be kept under the unit.
    public func passt(zu zeichen: Planzeichen) -> Bool { plan.map { zeichen.kette.contains($0) } ?? true }
}
