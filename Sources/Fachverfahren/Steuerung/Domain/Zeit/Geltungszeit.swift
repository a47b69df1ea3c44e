// SPDX-License-Identifier: EUPL-1.2
import Core

/// From which day on, and before which day, something holds in the world; open ended where `vor` is `nil`. Never empty.
struct Geltungszeit: Hashable, Sendable {
    let von: Kalendertag
    let vor: Kalendertag?

    static func ab(_ tag: Kalendertag) -> Geltungszeit { Geltungszeit(geprueft: tag, vor: nil) }
    static func nur(am tag: Kalendertag) -> Geltungszeit { Geltungszeit(geprueft: tag, vor: tag.plus(tage: 1)) }

    /// - Throws: `SteuerungError.geltungLeer`.
    init(von: Kalendertag, vor: Kalendertag?) throws(SteuerungError) {
        if let vor, vor <= von { throw .geltungLeer }
        self.init(geprueft: von, vor: vor)
    }

    private init(geprueft von: Kalendertag, vor: Kalendertag?) {
        self.von = von
        self.vor = vor
    }

    func umfasst(_ tag: Kalendertag) -> Bool { von <= tag && Self.liegt(tag, vor: vor) }

    func ueberlappt(_ andere: Geltungszeit) -> Bool {
        Self.liegt(von, vor: andere.vor) && Self.liegt(andere.von, vor: vor)
    }

    /// What remains of this time when `andere` is cut out: nothing, one piece or two.
    func ohne(_ andere: Geltungszeit) -> [Geltungszeit] {
        guard ueberlappt(andere) else { return [self] }
        var reste: [Geltungszeit] = []
        if von < andere.von { reste.append(Geltungszeit(geprueft: von, vor: andere.von)) }
        if let ende = andere.vor, Self.liegt(ende, vor: vor) { reste.append(Geltungszeit(geprueft: ende, vor: vor)) }
        return reste
    }

    private static func liegt(_ tag: Kalendertag, vor ende: Kalendertag?) -> Bool {
        guard let ende else { return true }
        return tag < ende
    }
}
