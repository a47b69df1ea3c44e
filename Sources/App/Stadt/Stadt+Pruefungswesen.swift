// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Datenschutz

extension Stadt {
    /// The unit that keeps the files of audits: that of the programme, whose Vorhaben may carry recommendations out.
    func pruefungsstelle() throws -> OrgNummer {
        try stammdaten.steuerung.map { OrgNummer($0.einheit) } ?? datenschutzstelle().oe
    }
}
