// SPDX-License-Identifier: EUPL-1.2

extension Vorlagen {
    /// A page in its frame. Error pages exist once and take the layout of the side they occur on.
    func seite(_ page: any Page, _ rahmen: Rahmen, imAmt: Bool) throws -> String {
        let name = type(of: page).vorlage
        let vorlage = name == Fehlerseite.vorlage ? "\(name)-\(imAmt ? "amt" : "buerger")" : name
        return try rendern(page, name: vorlage, rahmen: rahmen)
    }
}
