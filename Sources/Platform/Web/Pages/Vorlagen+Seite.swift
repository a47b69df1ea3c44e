// SPDX-License-Identifier: EUPL-1.2

extension Vorlagen {
    /// A page in its frame. A page that exists on both sides has a second template `…-amt`.
    func seite(_ page: any Page, _ rahmen: Rahmen, imAmt: Bool) throws -> String {
        let name = type(of: page).vorlage
        return try rendern(page, name: imAmt && gibt("\(name)-amt") ? "\(name)-amt" : name, rahmen: rahmen)
    }
}
